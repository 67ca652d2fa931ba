import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  tested: {
    file: 'hardened/content.tf',
    find: 'var.previous_version_days',
    replace: '1',
  },
  terraform: [
    {
      file: 'hardened/content.tf',
      find: /"Enabled"(\n\n +filter \{\}\n\n +noncurrent)/,
      replace: '"Disabled"$1',
      says: 'previous versions forever',
    },
    {
      file: 'hardened/content.tf',
      find: 'abort_incomplete_multipart_upload {\n      days_after_initiation = 7\n    }',
      replace: '',
      says: 'unfinished uploads',
      at: 'resource "aws_s3_bucket" "content"',
    },
    {
      file: 'hardened/content.tf',
      find: 'filter {}\n\n    noncurrent',
      replace: 'filter {\n      prefix = "old/"\n    }\n\n    noncurrent',
      says: 'previous versions forever',
      at: 'prefix = "old/"',
    },
  ],
  cdk: [
    {
      file: 'hardened/content-bucket.ts',
      find: /.*'unfinished-uploads'.*\n/,
      replace: '',
      says: 'unfinished uploads',
      at: 'new s3.Bucket(',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/content.yaml',
      find: /Enabled(\n +NoncurrentVersionExpiration:)/,
      replace: 'Disabled$1',
      says: 'previous versions forever',
    },
    {
      file: 'hardened/content.yaml',
      find: '- Id: unfinished-uploads\n            Status: Enabled',
      replace: '- Id: unfinished-uploads\n            Status: Disabled',
      says: 'unfinished uploads',
      at: 'Status: Disabled',
    },
  ],
};
