import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'lifecycle',
  code: 'PG-S3-08',
  title: 'Old versions and leftovers expire',
  measure: 4,
  order: 20,
  tier: 'baseline',
  protects: 'Storage, and what it may reveal, does not grow forever.',
  cost: 'Nothing; a version older than 30 days cannot be brought back.',
  requires: ['versioning'],
  refs: {
    securityHub: ['S3.13'],
    wellArchitected: ['SEC07-BP04'],
    checkov: ['CKV2_AWS_61', 'CKV_AWS_300'],
  },
};
