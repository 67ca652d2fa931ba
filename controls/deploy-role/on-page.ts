import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [
    {
      box: 'upload',
      text: 'a role, no stored key',
      resources: {
        terraform: ['aws_iam_role', 'aws_iam_role_policy'],
        cloudformation: ['AWS::IAM::Role', 'AWS::IAM::Policy'],
      },
    },
  ],
  sentence: {
    text: 'GitHub uploads with a role that lasts an hour and can do no more than upload; no key is stored that could leak.',
  },
  quoted: 3,
};
