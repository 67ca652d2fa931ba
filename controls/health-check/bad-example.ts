import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  terraform: [
    { file: 'hardened/health-check.tf', find: '"HTTPS_STR_MATCH"', replace: '"HTTPS"', says: 'accepts any answer' },
    {
      file: 'hardened/health-check.tf',
      find: 'enable_sni        = true',
      replace: 'enable_sni        = false',
      says: 'which site it requests',
    },
    { file: 'hardened/health-check.tf', find: '"breaching"', replace: '"notBreaching"', says: 'stop reporting' },
    {
      file: 'hardened/health-check.tf',
      find: 'alarm_actions       = [aws_sns_topic.alarms.arn]',
      replace: 'alarm_actions       = []',
      says: 'Nobody hears of the alarm',
    },
    {
      file: 'hardened/health-check.tf',
      find: 'metric_name         = "HealthCheckStatus"',
      replace: 'metric_name         = "HealthCheckPercentageHealthy"',
      says: 'There is no alarm',
      at: 'hardened',
    },
    {
      file: 'hardened/variables.tf',
      find: /default +=( "TLSv1.2_2025")/,
      replace: 'default     = "TLSv1.3_2025"',
      says: 'cannot speak',
    },
  ],
  cdk: [
    {
      file: 'hardened/health-check.ts',
      find: 'enableSNI: true',
      replace: 'enableSNI: false',
      says: 'which site it requests',
      at: 'new route53.HealthCheck(',
    },
  ],
  cloudformation: [
    { file: 'hardened/monitoring.yaml', find: 'HTTPS_STR_MATCH', replace: 'HTTPS', says: 'accepts any answer' },
    {
      file: 'hardened/monitoring.yaml',
      find: 'EnableSNI: true',
      replace: 'EnableSNI: false',
      says: 'which site it requests',
    },
    {
      file: 'hardened/monitoring.yaml',
      find: 'TreatMissingData: breaching',
      replace: 'TreatMissingData: notBreaching',
      says: 'stop reporting',
    },
  ],
};
