import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'dashboard',
  code: 'PG-MON-04',
  title: 'Dashboard',
  measure: 3,
  tier: 'standard',
  protects: 'One page: requests, errors, latency, WAF, certificate days',
  cost: '3 free, then 3 USD',
  refs: {
    wellArchitected: ['OPS08'],
  },
};
