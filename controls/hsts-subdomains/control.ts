import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'hsts-subdomains',
  code: 'PG-CF-17',
  title: 'HSTS for subdomains',
  measure: 2,
  order: 70,
  tier: 'strict',
  protects: 'Once a browser knows the domain, no request to any name below it goes out in the clear either.',
  cost: 'Every name below the domain must speak HTTPS for returning visitors.',
  requires: ['security-headers'],
  refs: {
    wellArchitected: ['SEC09-BP02'],
  },
};
