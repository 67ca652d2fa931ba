import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  box: { id: 'roles', title: 'Plan and apply', icon: 'role', band: 'change', column: 'center' },
  lines: [
    {
      box: 'roles',
      text: 'a role that looks, and one that may change',
      resources: {
        terraform: ['aws_iam_role', 'aws_iam_role_policy', 'aws_iam_policy', 'aws_iam_role_policy_attachment'],
        cloudformation: ['AWS::IAM::Role', 'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'],
      },
    },
  ],
  sentence: { text: 'Code that anyone may propose never runs with rights to change anything.' },
};
