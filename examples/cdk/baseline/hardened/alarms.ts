import * as cdk from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sns from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { siteMetric } from './metrics';
import type { MonitoringProps } from './monitoring-stack';
import { domain, prefix } from './names';

/** What is watched, and the topic that hears of it. Both live where CloudFront's metrics are. */
export class Alarms extends Construct {
  readonly topic: sns.Topic;

  constructor(scope: Construct, id: string, props: MonitoringProps) {
    super(scope, id);
    const { account } = cdk.Stack.of(this);
    const { distribution } = props.edge;

    this.topic = new sns.Topic(this, 'Topic', {
      topicName: `${prefix}-alarms`,
    });
    this.topic.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'PublishByAlarmsOfThisAccount',
        principals: [new iam.ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    );

    // What the rule packs miss here, and why.
    const reason = 'alarm-topic-key is off: comes with the standard tier';
    cdk.Validations.of(this.topic).acknowledge({ id: 'AwsSolutions::AwsSolutions-SNS3', reason }, { id: 'Checkov::CKV_AWS_26', reason }, { id: 'NIST.800.53.R5::NIST.800.53.R5-SNSEncryptedKMS', reason });

    for (const address of props.settings.alarmEmails) this.topic.addSubscription(new EmailSubscription(address));

    // The site itself fails: the bucket, its policy, or the function before it.
    this.watch('5xx', {
      alarmName: `${prefix}-5xx`,
      alarmDescription: `More than 1 % of the answers of ${domain} are server errors`,
      metric: siteMetric(distribution, '5xxErrorRate'),
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
      threshold: 1,
      evaluationPeriods: 1,
      // A night without visitors is no outage.
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    });

    // A deploy that lost pages, or somebody who tries doors. Scanners cause a few at any time, hence 15 minutes.
    this.watch('4xx', {
      alarmName: `${prefix}-4xx`,
      alarmDescription: `More than 20 % of the answers of ${domain} are client errors`,
      metric: siteMetric(distribution, '4xxErrorRate'),
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
      threshold: 20,
      evaluationPeriods: 3,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    });
  }

  /** An alarm that the topic hears of, and of its end too. */
  watch(id: string, props: cloudwatch.AlarmProps): void {
    const alarm = new cloudwatch.Alarm(this, id, props);
    alarm.addAlarmAction(new SnsAction(this.topic));
    alarm.addOkAction(new SnsAction(this.topic));
  }
}
