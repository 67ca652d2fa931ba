import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/headers.tf',
  find: '"require-corp"',
  replace: '"unsafe-none"',
};
