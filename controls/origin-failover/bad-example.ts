import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/distribution.tf',
  find: '[500, 502, 503, 504]',
  replace: '[500]',
};
