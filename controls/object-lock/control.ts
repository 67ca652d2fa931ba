import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'object-lock',
  code: 'PG-S3-11',
  title: 'Audit records that cannot be deleted',
  measure: 3,
  order: 120,
  tier: 'strict',
  protects: 'An intruder with administrator rights cannot quietly erase the traces.',
  cost: 'Audit records cannot be removed early by ordinary means, which also slows down teardown.',
  requires: ['audit-trail'],
  refs: {
    securityHub: ['S3.15'],
    wellArchitected: ['SEC08-BP04'],
    checkov: ['CKV_AWS_143'],
  },
};
