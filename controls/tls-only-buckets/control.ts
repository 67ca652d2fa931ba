import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'tls-only-buckets',
  code: 'PG-S3-05',
  title: 'Buckets answer over TLS only',
  measure: 2,
  tier: 'baseline',
  protects: 'Uploads, logs and API calls cannot be made, and so not be overheard, without encryption.',
  cost: 'Nothing.',
  refs: {
    securityHub: ['S3.5'],
    cis: ['v3/v5 2.1.1', 'v6 3.1.1'],
    wellArchitected: ['SEC09-BP02'],
    cdkNag: ['AwsSolutions-S10'],
    checkov: ['CKV_AWS_379 looks only at aws_s3_bucket_acl (no use here)'],
  },
};
