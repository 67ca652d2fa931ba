import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'cache-key',
  code: 'PG-CF-06',
  title: 'Cache key without query strings and cookies',
  measure: 6,
  tier: 'baseline',
  protects: 'Managed CachingOptimized 658327ea-f89d-4fab-a63d-7e88639e58f6; custom only if needed; compress',
  cost: '20 custom cache policies an account; ForwardedValues is legacy and bars flat-rate plans',
  builtIn: true,
  refs: {
    wellArchitected: ['PERF', 'COST'],
  },
};
