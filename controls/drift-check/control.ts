import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'drift-check',
  code: 'PG-CI-03',
  title: 'Daily look for drift',
  measure: 5,
  order: 90,
  tier: 'standard',
  protects: 'A change made by hand in the console is noticed, and does not surprise the next deployment.',
  cost: 'A minute of GitHub Actions a day.',
  needs: ['repo'],
  requires: ['plan-and-apply-roles'],
  refs: {
    wellArchitected: ['SEC01-BP06'],
  },
};
