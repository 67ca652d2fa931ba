import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'distribution-only-policy',
  code: 'PG-S3-06',
  title: 'Bucket policy: this distribution only',
  measure: 5,
  tier: 'baseline',
  protects: 'Allow s3:GetObject to cloudfront.amazonaws.com with AWS:SourceArn of the one distribution; s3:ListBucket only if real 404s are wanted AND every behavior runs the rewrite function',
  cost: 'without ListBucket a missing key is 403, so map 403 and 404',
  builtIn: true,
  refs: {
    securityHub: ['CloudFront.13', 'S3.6'],
    wellArchitected: ['SEC03-BP02', 'BP07'],
    cdkNag: ['AwsSolutions-S5', 'CFR7'],
    checkov: ['CKV_AWS_70', 'CKV2_AWS_46', 'CKV_AWS_93'],
    trivy: ['AWS-0093'],
  },
};
