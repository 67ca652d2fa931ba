import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'plan-and-apply-roles',
  code: 'PG-IAM-02',
  title: 'Plan role apart from apply role',
  measure: 5,
  tier: 'standard',
  protects: 'PR jobs read only; apply only from the protected environment',
  cost: 'role policy size 10,240',
  needs: ['repo'],
  requires: ['deploy-role', 'state-protection'],
  refs: {
    wellArchitected: ['SEC03-BP02'],
    cdkNag: ['AwsSolutions-IAM5'],
    checkov: ['CKV_AWS_358'],
  },
};
