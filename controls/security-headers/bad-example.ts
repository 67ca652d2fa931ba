import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/headers.tf',
  find: '"DENY"',
  replace: '"SAMEORIGIN"',
};
