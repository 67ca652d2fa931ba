import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'certificate-alarm',
  code: 'PG-MON-05',
  title: 'Alarm before the certificate ends',
  measure: 3,
  order: 70,
  tier: 'standard',
  protects: 'A renewal that silently failed does not become an outage.',
  cost: 'About 0.10 USD a month for one alarm.',
  monthly: [{ usd: 0.1 }],
  requires: ['error-alarms'],
  alarms: ['certificate-expiry'],
  refs: {
    securityHub: ['ACM.1'],
    wellArchitected: ['SEC09-BP01'],
  },
};
