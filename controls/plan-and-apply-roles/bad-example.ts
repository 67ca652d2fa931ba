import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  tested: {
    file: 'hardened/pipeline-roles.tf',
    find: ':environment:infrastructure',
    replace: ':environment:any',
  },
  terraform: [
    {
      file: 'hardened/pipeline-roles.tf',
      find: '"${subject}:pull_request"',
      replace: '"${subject}:*"',
      says: 'Jobs other than plans',
      at: 'values = flatten([',
    },
    {
      file: 'hardened/pipeline-roles.tf',
      find: ':environment:infrastructure"',
      replace: ':*"',
      says: 'nobody reviewed',
    },
    {
      file: 'hardened/pipeline-roles.tf',
      find: '"s3:GetAccelerateConfiguration",',
      replace: '"s3:PutObject",',
      says: 'more than look',
      at: 'actions = [\n      "s3:PutObject"',
    },
    {
      file: 'hardened/pipeline-roles.tf',
      find: '"s3:PutBucketLogging"',
      replace: '"s3:*"',
      says: 'wildcard',
      at: 'actions = [\n      "s3:*"',
    },
    {
      file: 'hardened/pipeline-roles.tf',
      find: '["iam:PassRole"]',
      replace: '["iam:PassRole", "iam:PutRolePolicy"]',
      says: 'any right',
    },
    {
      file: 'hardened/pipeline-roles.tf',
      find: 'resources = [aws_iam_role.replication.arn]',
      replace: 'resources = ["*"]',
      says: 'hand any role',
    },
    {
      file: 'hardened/pipeline-roles.tf',
      find: '"s3:DeleteBucket",\n',
      replace: '',
      says: 's3:DeleteBucket',
      at: 'statement {\n    sid    = "NeverDestroy"',
    },
    {
      file: 'hardened/pipeline-roles.tf',
      find: 'policy_arn = aws_iam_policy.pipeline_read.arn',
      replace: 'policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"',
      says: 'policy of AWS',
    },
  ],
  cdk: [
    {
      file: 'hardened/pipeline-roles.ts',
      find: "'environment:infrastructure'",
      replace: "'*'",
      says: 'nobody reviewed',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/roles.yaml',
      find: 'Action: iam:PassRole',
      replace: 'Action: [iam:PassRole, iam:PutRolePolicy]',
      says: 'any right',
    },
    {
      file: 'hardened/roles.yaml',
      find: '- repo:example-org/my-site:environment:infrastructure',
      replace: '- repo:example-org/my-site:*',
      says: 'nobody reviewed',
    },
    { file: 'hardened/roles.yaml', find: '- s3:PutBucketLogging', replace: "- 's3:*'", says: 'wildcard' },
  ],
};
