import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'alias-records',
  code: 'PG-DNS-01',
  title: 'Zone and alias records',
  measure: 5,
  tier: 'baseline',
  protects: 'Choice: existing zone (looked up) or new zone (print name servers, wait for delegation before asking ACM); A + AAAA alias',
  cost: 'new zone + ACM in one apply hangs until delegation',
  builtIn: true,
  refs: {
    wellArchitected: ['REL02'],
    checkov: ['CKV2_AWS_23'],
  },
};
