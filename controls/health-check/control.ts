import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'health-check',
  code: 'PG-MON-06',
  title: 'Outside health check',
  measure: 3,
  tier: 'strict',
  protects: 'Route 53 HTTPS health check with SNI and text match + alarm',
  cost: '0.50 to 2 USD a month; adds traffic',
  refs: {
    wellArchitected: ['REL11', 'OPS08'],
  },
};
