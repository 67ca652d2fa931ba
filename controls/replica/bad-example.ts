import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/replica.tf',
  find: /status +=.*(?=\n +priority)/,
  replace: 'status = "Disabled"',
};
