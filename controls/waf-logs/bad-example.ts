import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/waf.tf',
  find: 'name = "cookie"',
  replace: 'name = "accept"',
};
