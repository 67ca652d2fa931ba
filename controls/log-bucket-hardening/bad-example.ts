import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  tested: {
    file: 'hardened/logs.tf',
    find: 'aws:PrincipalIsAWSService',
    replace: 'aws:ViaAWSService',
  },
  terraform: [
    {
      file: 'hardened/logs.tf',
      find: 'status = "Enabled"\n  }\n}',
      replace: 'status = "Suspended"\n  }\n}',
      says: 'Overwritten logs are lost',
    },
    {
      file: 'hardened/logs.tf',
      find: '"aws:PrincipalIsAWSService"\n      values   = ["false"]',
      replace: '"aws:PrincipalIsAWSService"\n      values   = ["true"]',
      says: 'may write logs',
      at: 'statement {\n    sid       = "DenyForgedLogs"',
    },
    {
      file: 'hardened/logs.tf',
      find: '["s3:DeleteObject", "s3:DeleteObjectVersion"]',
      replace: '["s3:DeleteObject"]',
      says: 'can be removed',
      at: 'statement {\n    sid       = "DenyRemovedLogs"',
    },
    {
      file: 'hardened/logs.tf',
      find: 'versioning_configuration {\n    status = "Enabled"',
      replace: 'versioning_configuration {\n    status = "Disabled"',
      says: 'Overwritten logs are lost',
      at: 'status = "Disabled"',
    },
  ],
  cdk: [
    {
      file: 'hardened/log-bucket.ts',
      find: "'s3:DeleteObjectVersion'",
      replace: "'s3:DeleteBucket'",
      says: 'can be removed',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/content.yaml',
      find: "Bool:\n                aws:PrincipalIsAWSService: 'false'",
      replace: "Bool:\n                aws:PrincipalIsAWSService: 'true'",
      says: 'may write logs',
      at: '- Sid: DenyForgedLogs',
    },
    {
      file: 'hardened/content.yaml',
      find: '- Sid: DenyRemovedLogs\n            Effect: Deny',
      replace: '- Sid: DenyRemovedLogs\n            Effect: Allow',
      says: 'can be removed',
    },
  ],
};
