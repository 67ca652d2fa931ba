import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/dashboard.tf',
  find: '"Global"',
  replace: '"us-east-1"',
};
