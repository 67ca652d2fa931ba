import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'no-mail',
  code: 'PG-DNS-05',
  title: 'No-mail records',
  measure: 5,
  tier: 'strict',
  protects: 'SPF -all, DMARC reject, null MX when the domain sends no mail',
  cost: 'nobody offers it; wrong if mail is used',
  optIn: true,
  refs: {
    wellArchitected: ['SEC'],
  },
};
