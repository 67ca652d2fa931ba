import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/content.tf',
  find: /restrict_public_buckets +=.*/,
  replace: 'restrict_public_buckets = false',
};
