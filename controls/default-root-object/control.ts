import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'default-root-object',
  code: 'PG-CF-04',
  title: 'Default root object',
  measure: 6,
  tier: 'baseline',
  protects: 'index.html',
  cost: 'none',
  builtIn: true,
  refs: {
    securityHub: ['CloudFront.1'],
    checkov: ['CKV_AWS_305'],
  },
};
