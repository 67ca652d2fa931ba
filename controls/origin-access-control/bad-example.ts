import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/distribution.tf',
  find: '"always"',
  replace: '"never"',
};
