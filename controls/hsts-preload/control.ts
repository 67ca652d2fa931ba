import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'hsts-preload',
  code: 'PG-CF-09',
  title: 'HSTS preload',
  measure: 2,
  order: 80,
  tier: 'strict',
  protects: "Not even a browser's very first request, to the domain or any name below it, goes out in the clear.",
  cost: 'Every name below the domain must speak HTTPS, for every visitor; undoing it takes months.',
  optIn: true,
  requires: ['hsts-subdomains'],
  refs: {
    wellArchitected: ['SEC09-BP02'],
    checkov: ['CKV_AWS_259'],
  },
};
