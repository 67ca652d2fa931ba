import { own } from '../../src/probes/calls.js';
import { expect, finding, type Probe } from '../../src/probes/probe.js';

export const probe: Probe = {
  control: 'bucket-encryption',
  needs: ['aws'],
  async run(target) {
    const { ServerSideEncryption: seen } = await own<{ ServerSideEncryption?: string }>(target, 's3', 'HeadObject', {
      Bucket: target.facts.bucket,
      Key: 'index.html',
    });
    return finding(
      [expect(seen === 'AES256' || seen === 'aws:kms', 'the page is stored in the clear')],
      `the page is stored under ${seen}`,
    );
  },
};
