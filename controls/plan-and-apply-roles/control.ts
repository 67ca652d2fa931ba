import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'plan-and-apply-roles',
  code: 'PG-IAM-02',
  title: 'One role to look, another to change',
  measure: 5,
  order: 70,
  tier: 'standard',
  protects: 'Code in a pull request, which anyone may propose, never runs with rights to change the infrastructure.',
  cost: 'Nothing; applying waits for the approval that you set on the environment.',
  needs: ['repo'],
  requires: ['deploy-role', 'state-protection'],
  roles: ['plan', 'apply'],
  refs: {
    wellArchitected: ['SEC03-BP02'],
    cdkNag: ['AwsSolutions-IAM5'],
    checkov: ['CKV_AWS_358'],
  },
};
