import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'records-alarm',
  code: 'PG-LOG-06',
  title: 'Alarm when records are touched',
  measure: 3,
  order: 170,
  tier: 'strict',
  protects: 'You are notified within minutes when someone removes records or stops the recording.',
  cost: 'About 0.40 USD a month for an alarm and its metric. Changes to the account cost 2 USD per 100,000 where another trail records them too.',
  monthly: [{ usd: 0.4 }],
  requires: ['audit-trail', 'error-alarms'],
  dataAlarms: ['records'],
  refs: {
    cis: ['v3.0 4.5', 'v3.0 4.7', 'v3.0 4.8', 'v5.0 4.5', 'v5.0 4.7', 'v5.0 4.8'],
    securityHub: ['CloudWatch.5', 'CloudWatch.7', 'CloudWatch.8'],
    wellArchitected: ['SEC04-BP04'],
  },
};
