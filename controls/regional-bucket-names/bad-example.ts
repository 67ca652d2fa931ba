import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  untested: 'provider 5 does not know the argument',
  terraform: [
    {
      file: 'hardened/logs.tf',
      find: 'bucket_namespace = "account-regional"',
      replace: '',
      says: 'Anyone may take',
      at: 'resource "aws_s3_bucket" "logs"',
    },
    {
      file: 'hardened/content.tf',
      find: '${var.region}-an"',
      replace: '${var.region}"',
      says: 'does not fit',
      at: 'resource "aws_s3_bucket" "content"',
    },
  ],
  cdk: [
    {
      file: 'hardened/names.ts',
      find: /bucketNamePrefix: (.*), bucketNamespace: .* \}/,
      replace: 'bucketName: $1 }',
      says: 'Anyone may take',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/replica.yaml',
      find: 'BucketNamespace: account-regional',
      replace: 'BucketNamespace: global',
      says: 'Anyone may take',
    },
  ],
};
