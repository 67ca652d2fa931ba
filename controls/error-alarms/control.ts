import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'error-alarms',
  code: 'PG-MON-01',
  title: 'Alarms on 5xx and 4xx',
  measure: 3,
  tier: 'baseline',
  protects: 'You hear of a broken site from an alarm and not from a visitor.',
  cost: 'About 0.20 USD a month for two alarms; the first ten of an account are free.',
  refs: {
    securityHub: ['CloudWatch.15', '.17 (not FSBP)'],
    wellArchitected: ['SEC04-BP04', 'SEC10', 'OPS08'],
    cdkNag: ['(NIST CloudWatchAlarmAction)'],
    checkov: ['CKV_AWS_319'],
  },
};
