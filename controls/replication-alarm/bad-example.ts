import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  tested: {
    file: 'hardened/data-alarms.tf',
    find: /RuleId +=.*/,
    replace: 'RuleId = "another"',
  },
  terraform: [
    {
      file: 'hardened/data-alarms.tf',
      find: 'DestinationBucket = aws_s3_bucket.replica.id',
      replace: 'DestinationBucket = aws_s3_bucket.logs.id',
      says: 'a bucket other than the copy',
    },
    {
      file: 'hardened/data-alarms.tf',
      find: 'RuleId            = aws_s3_bucket_replication_configuration.content.rule[0].id',
      replace: 'RuleId            = "all"',
      says: 'a rule that does not exist',
    },
    {
      file: 'hardened/data-alarms.tf',
      find: 'threshold           = 0',
      replace: 'threshold           = 5',
      says: 'more than one',
    },
    { file: 'hardened/data-alarms.tf', find: '"notBreaching"', replace: '"breaching"', says: 'goes off while nothing' },
  ],
  cdk: [
    {
      file: 'hardened/replication-alarm.ts',
      find: "RuleId: 'everything'",
      replace: "RuleId: 'all'",
      says: 'a rule that does not exist',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/data-alarms.yaml',
      find: 'Value: everything',
      replace: 'Value: all',
      says: 'a rule that does not exist',
    },
    {
      file: 'hardened/data-alarms.yaml',
      find: 'AlarmActions: [!Ref DataAlarmTopic]',
      replace: 'AlarmActions: []',
      says: 'Nobody hears of the alarm',
    },
  ],
};
