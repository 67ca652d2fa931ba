import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  terraform: [
    { file: 'hardened/content.tf', find: '"BucketOwnerEnforced"', replace: '"ObjectWriter"', says: 'Access lists' },
  ],
  cdk: [
    {
      file: 'hardened/content-bucket.ts',
      find: 'BUCKET_OWNER_ENFORCED',
      replace: 'OBJECT_WRITER',
      says: 'Access lists',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/content.yaml',
      find: 'ObjectOwnership: BucketOwnerEnforced',
      replace: 'ObjectOwnership: ObjectWriter',
      says: 'Access lists',
    },
  ],
};
