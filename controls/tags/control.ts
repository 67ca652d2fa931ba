import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'tags',
  code: 'PG-CF-16',
  title: 'Tags',
  measure: 5,
  tier: 'baseline',
  protects: 'Owner, environment, control pack version',
  cost: 'policies, OAC and functions cannot be tagged',
  builtIn: true,
  refs: {
    securityHub: ['CloudFront.14 (not FSBP)'],
    wellArchitected: ['OPS'],
  },
};
