import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  tested: {
    file: 'hardened/content-key.tf',
    find: /enable_key_rotation +=.*/,
    replace: 'enable_key_rotation = false',
  },
  terraform: [
    {
      file: 'hardened/operations-key.tf',
      find: /enable_key_rotation += true/,
      replace: 'enable_key_rotation = false',
      says: 'never rotates',
    },
    {
      file: 'hardened/audit-key.tf',
      find: 'deletion_window_in_days = 30',
      replace: 'deletion_window_in_days = 7',
      says: 'final too soon',
    },
    {
      file: 'hardened/audit-key.tf',
      find: '"kms:GrantIsForAWSResource"\n      values   = ["false"]',
      replace: '"kms:GrantIsForAWSResource"\n      values   = ["true"]',
      says: 'handed on by a grant',
      at: 'statement {\n    sid       = "GrantsForServicesOnly"',
    },
    {
      file: 'hardened/dnssec.tf',
      find: 'effect    = "Deny"',
      replace: 'effect    = "Allow"',
      says: 'handed on by a grant',
      at: 'statement {\n    sid       = "GrantsForServicesOnly"',
    },
  ],
  cdk: [
    {
      file: 'hardened/site-key.ts',
      find: 'enableKeyRotation: true',
      replace: 'enableKeyRotation: false',
      says: 'never rotates',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/foundation.yaml',
      find: 'EnableKeyRotation: true',
      replace: 'EnableKeyRotation: false',
      says: 'never rotates',
    },
    {
      file: 'hardened/foundation.yaml',
      find: 'PendingWindowInDays: 30\n      KeyPolicy',
      replace: 'PendingWindowInDays: 30\n      KeyPolicy2',
      says: 'handed on by a grant',
      at: 'Type: AWS::KMS::Key',
    },
    {
      file: 'hardened/replica.yaml',
      find: "kms:GrantIsForAWSResource: 'false'",
      replace: "kms:GrantIsForAWSResource: 'true'",
      says: 'handed on by a grant',
      at: '- Sid: GrantsForServicesOnly',
    },
  ],
};
