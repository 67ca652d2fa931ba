import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'lifecycle',
  code: 'PG-S3-08',
  title: 'Lifecycle',
  measure: 4,
  tier: 'baseline',
  protects: 'Noncurrent versions expire (30 days), abort multipart (7), logs expire (90/365/400)',
  cost: 'none',
  requires: ['versioning'],
  refs: {
    securityHub: ['S3.13'],
    wellArchitected: ['SEC07-BP04'],
    checkov: ['CKV2_AWS_61', 'CKV_AWS_300'],
  },
};
