import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/dns.tf',
  find: 'for_each = toset(local.hosts)',
  replace: 'for_each = toset([local.domain])',
};
