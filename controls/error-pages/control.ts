import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'error-pages',
  code: 'PG-CF-11',
  title: 'A missing page is an honest 404',
  measure: 6,
  order: 50,
  tier: 'baseline',
  protects: "Visitors and search engines get a page in your design with the right status, not S3's XML.",
  cost: 'Nothing.',
  refs: {},
};
