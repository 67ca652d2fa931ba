import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'extra-metrics',
  code: 'PG-MON-03',
  title: 'Additional metrics + latency and cache-hit alarms',
  measure: 3,
  tier: 'strict',
  protects: 'OriginLatency p90, CacheHitRate, 502/503/504',
  cost: 'about 2.40 USD a month per distribution',
  refs: {
    wellArchitected: ['OPS08'],
  },
};
