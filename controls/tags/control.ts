import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'tags',
  code: 'PG-CF-16',
  title: 'Tags on everything',
  measure: 5,
  order: 160,
  tier: 'baseline',
  protects: 'Nobody has to guess what a resource is for, who owns it, or whether it may be deleted.',
  cost: 'Nothing.',
  builtIn: true,
  refs: {
    securityHub: ['CloudFront.14'],
  },
};
