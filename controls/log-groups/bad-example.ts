import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/distribution.tf',
  find: 'var.log_group_retention_days',
  replace: '30',
};
