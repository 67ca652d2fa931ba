import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'content-deploy',
  code: 'PG-CI-02',
  title: 'Uploads in an order that never breaks a page',
  measure: 6,
  order: 30,
  tier: 'baseline',
  protects: 'No visitor gets a new page whose styles are not there yet, or an old one for a day.',
  cost: 'Nothing; the first 1,000 invalidated paths of a month are free.',
  builtIn: true,
  refs: {
    wellArchitected: ['OPS06-BP03'],
  },
};
