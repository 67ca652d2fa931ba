import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'error-pages',
  code: 'PG-CF-11',
  title: 'Error pages, no S3 XML, status kept',
  measure: 6,
  tier: 'baseline',
  protects: '403 -> 404 page with 404, 404 -> 404, short TTL',
  cost: 'mapping to 200 hides missing assets (HTML where JS is expected); the map is per distribution, not per behavior',
  refs: {
    wellArchitected: ['SEC06-BP02'],
  },
};
