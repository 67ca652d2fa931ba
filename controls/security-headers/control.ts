import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'security-headers',
  code: 'PG-CF-08',
  title: 'Security headers of your own, with a CSP',
  measure: 2,
  order: 60,
  tier: 'standard',
  protects: 'A script injected into a page is not run, and the page cannot be framed or given powers it does not need.',
  cost: 'No money; inline scripts and styles and third-party content need an entry in the policy first.',
  refs: {
    wellArchitected: ['SEC09-BP02'],
    checkov: ['CKV2_AWS_32'],
  },
};
