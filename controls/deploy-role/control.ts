import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'deploy-role',
  code: 'PG-IAM-01',
  title: 'Deploy role without stored keys',
  measure: 5,
  order: 60,
  tier: 'baseline',
  protects:
    'No long-lived access key lies in GitHub, and a leaked token of the pipeline can do no more than upload pages.',
  cost: 'Nothing.',
  needs: ['repo'],
  roles: ['deploy'],
  manualSteps: [
    {
      step: 'Put the code on GitHub',
      why: 'Its roles are given to one repository, which must be there.',
      heading: 'First deployment',
    },
    {
      step: 'Make the identity provider for GitHub',
      why: 'Roles trust it. An account has one, which no site may own.',
      heading: 'First deployment',
    },
    {
      step: 'Let GitHub deploy',
      why: 'The workflows do nothing before they know where; who must review is for you to say.',
      heading: 'Let GitHub deploy',
      rank: 3,
    },
  ],
  refs: {
    securityHub: ['IAM.21', 'KMS.1', 'KMS.2'],
    wellArchitected: ['SEC02-BP02', 'SEC03-BP02'],
    cdkNag: ['AwsSolutions-IAM4', 'AwsSolutions-IAM5'],
    checkov: ['CKV_AWS_358', 'CKV_AWS_393'],
  },
};
