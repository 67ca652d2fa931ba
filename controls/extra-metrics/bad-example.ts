import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  terraform: [
    { file: 'hardened/monitoring.tf', find: '"p90"', replace: '"p10"', says: 'slowest answers' },
    {
      file: 'hardened/monitoring.tf',
      find: 'realtime_metrics_subscription_status = "Enabled"',
      replace: 'realtime_metrics_subscription_status = "Disabled"',
      says: 'cache hits',
    },
    {
      file: 'hardened/monitoring.tf',
      find: 'toset(["502", "503", "504"])',
      replace: 'toset(["502", "504"])',
      says: '503ErrorRate',
      at: 'hardened',
    },
  ],
  cdk: [
    {
      file: 'hardened/distribution.ts',
      find: 'publishAdditionalMetrics: true',
      replace: 'publishAdditionalMetrics: false',
      says: 'cache hits',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/monitoring.yaml',
      find: 'ExtendedStatistic: p90',
      replace: 'ExtendedStatistic: p10',
      says: 'slowest answers',
    },
    {
      file: 'hardened/monitoring.yaml',
      find: 'MetricName: CacheHitRate',
      replace: 'MetricName: Other',
      says: 'CacheHitRate',
      at: 'hardened',
    },
  ],
};
