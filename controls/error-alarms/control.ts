import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'error-alarms',
  code: 'PG-MON-01',
  title: 'Alarms on 5xx and 4xx',
  measure: 3,
  order: 40,
  tier: 'baseline',
  protects: 'You learn of a broken site from an alarm, not from a visitor.',
  cost: 'About 0.20 USD a month for two alarms; the first ten of an account are free.',
  monthly: [{ usd: 0.2 }],
  alarms: ['5xx', '4xx'],
  manualSteps: [
    {
      step: 'Confirm the alarms',
      why: 'Subscribe an address to the alarms, and confirm the email; until then nobody receives them.',
      whyWith: { email: 'No alarm is delivered until you confirm the email from AWS.' },
      heading: 'Confirm the alarms',
      rank: 2,
    },
  ],
  refs: {
    securityHub: ['CloudWatch.15', 'CloudWatch.17'],
    wellArchitected: ['OPS08-BP04', 'REL06-BP03'],
    cdkNag: ['NIST.800.53.R5-CloudWatchAlarmAction'],
    checkov: ['CKV_AWS_319'],
  },
};
