import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/content.tf',
  find: '"BucketOwnerEnforced"',
  replace: '"ObjectWriter"',
};
