import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  tested: {
    file: 'hardened/replica.tf',
    find: /status +=.*(?=\n +priority)/,
    replace: 'status = "Disabled"',
  },
  terraform: [
    {
      file: 'hardened/replica.tf',
      find: 'status   = "Enabled"',
      replace: 'status   = "Disabled"',
      says: 'is not copied',
    },
    {
      file: 'hardened/replica.tf',
      find: 'metrics {\n        status = "Enabled"',
      replace: 'metrics {\n        status = "Disabled"',
      says: 'Failed copies',
      at: 'status = "Disabled"',
    },
    {
      file: 'hardened/replica.tf',
      find: 'versioning_configuration {\n    status = "Enabled"',
      replace: 'versioning_configuration {\n    status = "Suspended"',
      says: 'without versions',
      at: 'status = "Suspended"',
    },
    {
      file: 'hardened/replica.tf',
      find: 'expired_object_delete_marker = true',
      replace: 'expired_object_delete_marker = false',
      says: 'markers of deleted files',
    },
    {
      file: 'hardened/replica.tf',
      find: 'noncurrent_days = var.previous_version_days',
      replace: 'noncurrent_days = 1',
      says: 'as the original does',
    },
    {
      file: 'hardened/variables.tf',
      find: 'default     = "eu-west-1"',
      replace: 'default     = "eu-central-1"',
      says: 'one region',
    },
  ],
  cdk: [
    {
      file: 'hardened/replica-stack.ts',
      find: 'expiredObjectDeleteMarker: true,',
      replace: '',
      says: 'markers of deleted files',
      at: 'new s3.Bucket(',
    },
  ],
  cloudformation: [
    { file: 'hardened/content.yaml', find: /Enabled(\n +Priority: 1)/, replace: 'Disabled$1', says: 'is not copied' },
    {
      file: 'hardened/replica.yaml',
      find: 'VersioningConfiguration:\n        Status: Enabled',
      replace: 'VersioningConfiguration:\n        Status: Suspended',
      says: 'without versions',
      at: 'Status: Suspended',
    },
  ],
};
