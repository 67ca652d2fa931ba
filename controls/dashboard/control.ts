import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'dashboard',
  code: 'PG-MON-04',
  title: 'One page that shows how the site is',
  measure: 3,
  order: 60,
  tier: 'standard',
  protects: 'In an incident nobody loses the first half hour to finding the graphs.',
  cost: 'Nothing for the first three dashboards of an account, then 3 USD a month.',
  refs: {
    wellArchitected: ['OPS08-BP05'],
  },
};
