import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/waf.tf',
  find: /limit +=.*/,
  replace: 'limit = 2000000',
};
