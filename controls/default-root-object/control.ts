import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'default-root-object',
  code: 'PG-CF-04',
  title: 'The bare domain shows the start page',
  measure: 6,
  order: 40,
  tier: 'baseline',
  protects: 'The bare domain answers with the start page, not with an error or a list of files.',
  cost: 'Nothing.',
  builtIn: true,
  refs: {
    securityHub: ['CloudFront.1'],
    checkov: ['CKV_AWS_305'],
  },
};
