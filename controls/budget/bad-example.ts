import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/budget.tf',
  find: '"FORECASTED"',
  replace: '"ACTUAL"',
};
