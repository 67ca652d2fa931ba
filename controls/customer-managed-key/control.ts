import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'customer-managed-key',
  code: 'PG-S3-02',
  title: 'Customer-managed key for the content',
  measure: 1,
  order: 20,
  tier: 'strict',
  protects:
    'Anyone who reaches the stored objects past the bucket policy still needs a key whose use you decide on and can see.',
  cost: 'About 1 USD a month for the key (a little more after its first rotations) and a few cents of requests.',
  monthly: [{ usd: 1 }, { usd: 1, with: ['replica'] }],
  requires: ['key-rotation'],
  outlivesControl: true,
  refs: {
    securityHub: ['S3.17'],
    wellArchitected: ['SEC08-BP01', 'SEC08-BP02'],
    cdkNag: ['NIST.800.53.R5-S3DefaultEncryptionKMS'],
    checkov: ['CKV_AWS_145'],
    trivy: ['AWS-0132'],
  },
};
