import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'budget',
  code: 'PG-COST-01',
  title: 'Budget and anomaly alert',
  measure: 3,
  tier: 'standard',
  protects: 'Monthly budget with forecast notice',
  cost: 'flat-rate plan is the real cap',
  refs: {
    wellArchitected: ['COST'],
  },
};
