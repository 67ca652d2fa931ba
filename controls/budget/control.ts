import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'budget',
  code: 'PG-COST-01',
  title: 'Budget with a forecast',
  measure: 3,
  order: 80,
  tier: 'standard',
  protects: 'A flood of requests or a forgotten resource shows up in days, not on the invoice.',
  cost: 'Nothing; budgets that only notify are free.',
  requires: ['error-alarms'],
  refs: {
    wellArchitected: ['COST02-BP05'],
  },
};
