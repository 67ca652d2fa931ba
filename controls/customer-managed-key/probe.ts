import { own } from '../../src/probes/calls.js';
import { page } from '../../src/probes/pages.js';
import { expect, finding, type Probe } from '../../src/probes/probe.js';

export const probe: Probe = {
  control: 'customer-managed-key',
  needs: ['aws'],
  async run(target) {
    const { ServerSideEncryption: seen, SSEKMSKeyId: key } = await own<{
      ServerSideEncryption?: string;
      SSEKMSKeyId?: string;
    }>(target, 's3', 'HeadObject', { Bucket: target.facts.bucket, Key: 'index.html' });
    if (seen !== 'aws:kms' || key === undefined) return finding([`the page is stored under ${seen ?? 'no key'}`], '');
    const { KeyMetadata } = await own<{ KeyMetadata: { readonly KeyManager: string; readonly Enabled: boolean } }>(
      target,
      'kms',
      'DescribeKey',
      { KeyId: key },
    );
    const { status } = await page(target, '/index.html');
    return finding(
      [
        expect(
          KeyMetadata.KeyManager === 'CUSTOMER' && KeyMetadata.Enabled,
          `its key is managed by ${KeyMetadata.KeyManager}`,
        ),
        expect(status === 200, `the page answers ${status}`),
      ],
      "the page is stored under the owner's own key, and served",
    );
  },
};
