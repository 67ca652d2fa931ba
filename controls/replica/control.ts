import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'replica',
  code: 'PG-S3-12',
  title: 'Cross-region replica',
  measure: 4,
  tier: 'strict',
  protects: 'Replica bucket + role; base of PG-CF-12',
  cost: 'double storage, transfer; second-region stack; KMS key in each region',
  requires: ['versioning'],
  refs: {
    securityHub: ['S3.7 (not FSBP)'],
    wellArchitected: ['REL09-BP02'],
    cdkNag: ['(NIST S3BucketReplicationEnabled)'],
    checkov: ['CKV_AWS_144'],
  },
};
