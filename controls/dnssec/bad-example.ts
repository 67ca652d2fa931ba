import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/dnssec.tf',
  find: '"SIGNING"',
  replace: '"NOT_SIGNING"',
};
