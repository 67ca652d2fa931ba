import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/monitoring.tf',
  find: '"p90"',
  replace: '"p10"',
};
