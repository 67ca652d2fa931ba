import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'cache-key',
  code: 'PG-CF-06',
  title: 'Query strings and cookies stay out of the cache key',
  measure: 6,
  order: 20,
  tier: 'baseline',
  protects: 'Nobody can get past the cache, or fill it with copies, by adding a query string.',
  cost: 'Nothing; a page cannot depend on its query string at the origin.',
  builtIn: true,
  refs: {
    wellArchitected: ['PERF03-BP05'],
  },
};
