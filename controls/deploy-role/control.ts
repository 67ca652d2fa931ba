import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'deploy-role',
  code: 'PG-IAM-01',
  title: 'Deploy role without stored keys',
  measure: 5,
  order: 60,
  tier: 'baseline',
  protects:
    'No long-lived access key is stored in GitHub, and a leaked token of the pipeline can do no more than upload pages.',
  cost: 'Nothing.',
  needs: ['repo'],
  roles: ['deploy'],
  manualSteps: [
    {
      step: 'Put the code on GitHub',
      why: 'Its roles trust one repository, which must exist.',
      heading: 'First deployment',
    },
    {
      step: 'Make the identity provider for GitHub',
      why: 'Roles trust it. An account has only one, so no site may own it.',
      heading: 'First deployment',
    },
    {
      step: 'Let GitHub deploy',
      why: 'The workflows do nothing until they know where to deploy; you decide who must review.',
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
