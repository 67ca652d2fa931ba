import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  tested: {
    file: 'hardened/audit-trail.tf',
    find: '"GOVERNANCE"',
    replace: '"COMPLIANCE"',
  },
  terraform: [
    {
      file: 'hardened/audit-trail.tf',
      find: /default_retention \{[^}]*\}/,
      replace: '',
      says: 'before their time',
      at: 'hardened/audit-bucket.tf: resource "aws_s3_bucket" "audit"',
    },
    {
      file: 'hardened/logs.tf',
      find: 'resource "aws_s3_bucket_versioning" "logs" {',
      replace:
        'resource "aws_s3_bucket_object_lock_configuration" "logs" {\n  bucket = aws_s3_bucket.logs.id\n\n  rule {\n    default_retention {\n      mode = "GOVERNANCE"\n      days = 1\n    }\n  }\n}\n\nresource "aws_s3_bucket_versioning" "logs" {',
      says: 'does not deliver',
      at: 'resource "aws_s3_bucket_object_lock_configuration" "logs"',
    },
  ],
  cdk: [
    {
      file: 'hardened/audit-bucket.ts',
      find: /.*objectLock.*\n.*objectLock.*\n/,
      replace: '',
      says: 'before their time',
      at: 'new s3.Bucket(',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/content.yaml',
      find: 'ObjectLockEnabled: true',
      replace: 'ObjectLockEnabled: false',
      says: 'before their time',
    },
    {
      file: 'hardened/content.yaml',
      find: 'Mode: GOVERNANCE',
      replace: 'Years: 1',
      says: 'before their time',
      at: 'Type: AWS::S3::Bucket\n    # Outlives its stack, as evidence',
    },
  ],
};
