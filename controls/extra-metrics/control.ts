import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'extra-metrics',
  code: 'PG-MON-03',
  title: 'More metrics, with alarms on latency and cache',
  measure: 3,
  order: 140,
  tier: 'strict',
  protects: 'A slow origin or a broken cache is noticed while pages still load.',
  cost: 'About 2.40 USD a month for the metrics and 0.10 USD for each alarm.',
  monthly: [{ usd: 2.4 }, { usd: 0.3 }],
  requires: ['error-alarms'],
  alarms: ['502', '503', '504', 'origin-latency', 'cache-hit-rate'],
  refs: {
    wellArchitected: ['OPS08-BP01'],
  },
};
