import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  tested: {
    file: 'hardened/content.tf',
    find: 'sse_algorithm     = "aws:kms"',
    replace: 'sse_algorithm     = "aws:kms:dsse"',
  },
  terraform: [
    { file: 'hardened/content.tf', find: 'AES256', replace: 'none', says: 'how it encrypts' },
    {
      file: 'hardened/logs.tf',
      find: 'sse_algorithm = "AES256"',
      replace: 'sse_algorithm = "none"',
      says: 'how it encrypts',
    },
  ],
  cdk: [
    {
      file: 'hardened/content-bucket.ts',
      find: 'S3_MANAGED',
      replace: 'UNENCRYPTED',
      says: 'how it encrypts',
      at: 'new s3.Bucket(',
    },
  ],
  cloudformation: [{ file: 'hardened/content.yaml', find: 'AES256', replace: 'none', says: 'how it encrypts' }],
};
