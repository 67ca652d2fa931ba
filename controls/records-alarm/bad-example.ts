import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  tested: {
    file: 'hardened/records-alarm.tf',
    find: 'name      = "RecordsTouched"',
    replace: 'name      = "Touched"',
  },
  terraform: [
    {
      file: 'hardened/records-alarm.tf',
      find: '\\"Put*\\"',
      replace: '\\"Get*\\"',
      says: 'notified of Put*',
      at: 'removed = join',
    },
    {
      file: 'hardened/records-alarm.tf',
      find: '\\"DisableKey\\"',
      replace: '\\"EnableKey\\"',
      says: 'notified of DisableKey',
      at: 'recording = join',
    },
    {
      file: 'hardened/records-alarm.tf',
      find: '${aws_s3_bucket.audit.id}',
      replace: 'other',
      says: 'do not name',
      at: 'removed = join',
    },
    {
      file: 'hardened/records-alarm.tf',
      find: 'threshold           = 0',
      replace: 'threshold           = 10',
      says: 'more than one',
    },
    {
      file: 'hardened/records-alarm.tf',
      find: 'log_group_name = aws_cloudwatch_log_group.audit.name',
      replace: 'log_group_name = aws_cloudwatch_log_group.waf.name',
      says: 'Nobody reads',
      at: 'hardened/audit-trail.tf: resource "aws_cloudtrail" "audit"',
    },
    {
      file: 'hardened/records-alarm.tf',
      find: 'metric_name         = "RecordsTouched"',
      replace: 'metric_name         = "Touched"',
      says: 'There is no alarm',
      at: 'resource "aws_cloudwatch_log_metric_filter"',
    },
    {
      file: 'hardened/audit-trail.tf',
      find: '"Management"',
      replace: '"NetworkActivity"',
      says: 'who changes it',
      at: 'resource "aws_cloudtrail" "audit"',
    },
  ],
  cdk: [
    { file: 'hardened/records-alarm.ts', find: '"DisableKey"', replace: '"EnableKey"', says: 'notified of DisableKey' },
  ],
  cloudformation: [
    {
      file: 'hardened/data-alarms.yaml',
      find: '"StopLogging"',
      replace: '"StartLogging"',
      says: 'notified of StopLogging',
      at: 'FilterPattern: !Sub >-\n        { (($.eventSource',
    },
    {
      file: 'hardened/data-alarms.yaml',
      find: 'MetricName: RecordsTouched\n      Statistic',
      replace: 'MetricName: Touched\n      Statistic',
      says: 'There is no alarm',
      at: 'Type: AWS::Logs::MetricFilter',
    },
    {
      file: 'hardened/content.yaml',
      find: 'Equals: [Management]',
      replace: 'Equals: [NetworkActivity]',
      says: 'who changes it',
      at: 'Type: AWS::CloudTrail::Trail',
    },
  ],
};
