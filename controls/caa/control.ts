import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'caa',
  code: 'PG-DNS-03',
  title: 'CAA',
  measure: 5,
  tier: 'standard',
  protects: 'issue "amazon.com" (+ iodef mail)',
  cost: 'breaks other CAs on the domain: ask',
  refs: {
    wellArchitected: ['SEC09-BP01'],
  },
};
