import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'managed-headers',
  code: 'PG-CF-07',
  title: "Security headers of AWS's managed policy",
  measure: 2,
  order: 50,
  tier: 'baseline',
  protects:
    'The page cannot be framed by another site, its files are not taken for another type, and HTTPS is remembered.',
  cost: 'Nothing; there is no Content-Security-Policy in it.',
  builtIn: true,
  refs: {
    wellArchitected: ['SEC09-BP02'],
  },
};
