import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/dns.tf',
  find: '0 issue',
  replace: '0 issuewild',
};
