import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'health-check',
  code: 'PG-MON-06',
  title: 'Health check from outside',
  measure: 3,
  order: 150,
  tier: 'strict',
  protects: 'Failures that CloudFront cannot see itself, in DNS, in the handshake or in page content, raise an alarm.',
  cost: 'Up to about 2 USD a month, and a request every 30 seconds from several places around the world.',
  monthly: [{ usd: 2 }, { usd: 0.1 }],
  requires: ['error-alarms'],
  alarms: ['unreachable'],
  refs: {
    wellArchitected: ['REL11-BP01'],
  },
};
