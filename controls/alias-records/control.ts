import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'alias-records',
  code: 'PG-DNS-01',
  title: 'Alias records in the zone',
  measure: 5,
  order: 130,
  tier: 'baseline',
  protects:
    'The name follows the distribution wherever AWS moves it, and never points at an address that is no longer yours.',
  cost: '0.50 USD a month for the hosted zone; alias queries are free.',
  monthly: [{ usd: 0.5, newZone: true }],
  builtIn: true,
  refs: {
    wellArchitected: ['REL02-BP01'],
    checkov: ['CKV2_AWS_23'],
  },
};
