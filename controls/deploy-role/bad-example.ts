import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/deploy-role.tf',
  find: '"s3:DeleteObject"',
  replace: '"s3:DeleteObject", "s3:PutBucketPolicy"',
};
