import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'read-only-methods',
  code: 'PG-CF-05',
  title: 'GET and HEAD only',
  measure: 6,
  order: 10,
  tier: 'baseline',
  protects: 'Only requests to read are passed on, so there is nothing to abuse.',
  cost: 'Nothing.',
  builtIn: true,
  refs: {
    wellArchitected: ['SEC05-BP02'],
  },
};
