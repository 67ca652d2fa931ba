import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'managed-headers',
  code: 'PG-CF-07',
  title: 'Security headers, managed',
  measure: 2,
  tier: 'baseline',
  protects: 'Managed-SecurityHeadersPolicy 67f7725c-6f97-4210-82d7-5512b31e9d03',
  cost: 'no CSP, HSTS one year without subdomains',
  builtIn: true,
  refs: {
    wellArchitected: ['SEC06-BP02'],
    checkov: ['CKV2_AWS_32', 'CKV_AWS_259'],
  },
};
