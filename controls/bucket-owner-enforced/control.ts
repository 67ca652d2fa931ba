import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'bucket-owner-enforced',
  code: 'PG-S3-04',
  title: 'Object ownership BucketOwnerEnforced',
  measure: 5,
  tier: 'baseline',
  protects: 'ACLs disabled on every bucket, log buckets too',
  cost: 'rules out CloudFront legacy logging (needs ACLs): see PG-LOG-01',
  refs: {
    securityHub: ['S3.12'],
    wellArchitected: ['SEC03-BP02'],
    checkov: ['CKV2_AWS_65', 'CKV_AWS_20', 'CKV_AWS_57'],
    trivy: ['AWS-0092'],
  },
};
