import { anonymousTroubles, own } from '../../src/probes/calls.js';
import { expect, finding, type Probe } from '../../src/probes/probe.js';

export const probe: Probe = {
  control: 'block-public-access',
  needs: ['aws'],
  async run(target) {
    const { bucket } = target.facts;
    const { PublicAccessBlockConfiguration: block } = await own<{
      PublicAccessBlockConfiguration: Readonly<Record<string, boolean>>;
    }>(target, 's3', 'GetPublicAccessBlock', { Bucket: bucket });
    const flags = ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'].map((flag) =>
      expect(block[flag] === true, `${flag} is off`),
    );
    return finding(
      [...flags, ...(await anonymousTroubles(target, bucket, 'index.html'))],
      'all four flags are on; nobody may read or list the bucket without credentials',
    );
  },
};
