import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'customer-managed-key',
  code: 'PG-S3-02',
  title: 'SSE-KMS customer key + bucket key',
  measure: 1,
  tier: 'strict',
  protects: 'Content bucket under a CMK; key policy lets cloudfront.amazonaws.com Decrypt only with AWS:SourceArn = this distribution; writer gets GenerateDataKey',
  cost: 'about 1 USD a month a key + requests; disabling or deleting the key stops the site; OAI cannot be used; log buckets of S3 server access logs must stay SSE-S3; content is public anyway, so say so',
  requires: ['key-rotation'],
  refs: {
    securityHub: ['S3.17 (not FSBP)'],
    wellArchitected: ['SEC08-BP01', 'BP02'],
    cdkNag: ['(NIST.800.53.R5-S3DefaultEncryptionKMS)'],
    checkov: ['CKV_AWS_145'],
    trivy: ['AWS-0132'],
  },
};
