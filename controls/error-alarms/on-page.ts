import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  box: { id: 'alarms', title: 'Alarms', icon: 'bell', band: 'watch', column: 'center', watches: true },
  lines: [
    {
      box: 'alarms',
      text: 'the site answers errors',
      resources: {
        terraform: [
          'aws_sns_topic',
          'aws_sns_topic_policy',
          'aws_sns_topic_subscription',
          'aws_cloudwatch_metric_alarm',
        ],
        cloudformation: [
          'AWS::SNS::Topic',
          'AWS::SNS::TopicPolicy',
          'AWS::SNS::Subscription',
          'AWS::CloudWatch::Alarm',
        ],
      },
    },
  ],
  arrows: [{ from: 'content', to: 'alarms', kind: 'way', label: 'logs and numbers' }],
  sentence: {
    text: 'When more than one answer in a hundred fails, an alarm goes off within minutes, and AWS writes to everyone who has confirmed the address.',
  },
  quoted: 2,
  verify: {
    command:
      "aws cloudwatch describe-alarms --region us-east-1 --alarm-name-prefix {{prefix}}- --query 'MetricAlarms[].[AlarmName, StateValue]' --output table",
    expect: 'no ALARM',
  },
};
