import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  terraform: [
    {
      file: 'hardened/content.tf',
      find: /restrict_public_buckets +=.*/,
      replace: 'restrict_public_buckets = false',
      says: 'made public',
    },
  ],
  cdk: [
    {
      file: 'hardened/content-bucket.ts',
      find: 'BLOCK_ALL',
      replace: 'BLOCK_ACLS',
      says: 'made public',
      at: 'new s3.Bucket(',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/content.yaml',
      find: 'RestrictPublicBuckets: true',
      replace: 'RestrictPublicBuckets: false',
      says: 'made public',
    },
  ],
};
