import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  tested: {
    file: 'hardened/deploy-role.tf',
    find: '"s3:DeleteObject"',
    replace: '"s3:DeleteObject", "s3:PutBucketPolicy"',
  },
  terraform: [
    {
      file: 'hardened/deploy-role.tf',
      find: '["s3:PutObject", "s3:DeleteObject"]',
      replace: '["s3:PutObject", "s3:*"]',
      says: 'more than an upload',
    },
    {
      file: 'hardened/deploy-role.tf',
      find: ':environment:production"]',
      replace: ':*"]',
      says: 'outside the environment',
    },
    { file: 'hardened/deploy-role.tf', find: '/.prodgrade-state/*"]', replace: '/*"]', says: 'more than the record' },
  ],
  cdk: [{ file: 'hardened/deploy-role.ts', find: "'s3:DeleteObject'", replace: "'s3:*'", says: 'more than an upload' }],
  cloudformation: [
    {
      file: 'hardened/content.yaml',
      find: 's3:PutObject, s3:DeleteObject',
      replace: "s3:PutObject, 's3:*'",
      says: 'more than an upload',
    },
    {
      file: 'hardened/content.yaml',
      find: 'Resource: !Sub ${ContentBucket.Arn}/.prodgrade-state/*\n\n              - Sid: ShowNewFiles',
      replace: 'Resource: !Sub ${ContentBucket.Arn}/*\n\n              - Sid: ShowNewFiles',
      says: 'more than the record',
    },
  ],
};
