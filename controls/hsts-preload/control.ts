import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'hsts-preload',
  code: 'PG-CF-09',
  title: 'HSTS preload + subdomains',
  measure: 2,
  tier: 'strict',
  protects: 'Only after an explicit question that names every subdomain',
  cost: 'hard to undo for months; breaks plain-http subdomains',
  requires: ['security-headers'],
  refs: {
    wellArchitected: ['SEC09-BP02'],
    checkov: ['CKV_AWS_259'],
  },
};
