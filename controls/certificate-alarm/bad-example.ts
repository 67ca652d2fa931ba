import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/monitoring.tf',
  find: 'threshold           = 30',
  replace: 'threshold           = 3',
};
