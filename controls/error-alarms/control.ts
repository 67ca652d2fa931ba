import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'error-alarms',
  code: 'PG-MON-01',
  title: 'Alarms 5xx and 4xx',
  measure: 3,
  tier: 'baseline',
  protects: 'In us-east-1, dimensions DistributionId AND Region=Global, treat missing data as not breaching, ok action',
  cost: 'without Region=Global the alarm never has data (seen in the field)',
  refs: {
    securityHub: ['CloudWatch.15', '.17 (not FSBP)'],
    wellArchitected: ['SEC04-BP04', 'SEC10', 'OPS08'],
    cdkNag: ['(NIST CloudWatchAlarmAction)'],
    checkov: ['CKV_AWS_319'],
  },
};
