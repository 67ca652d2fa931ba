import * as cdk from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sns from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { prefix } from './names';

export interface AlarmTopicProps {
  /** End of its name. */
  readonly name: string;
  readonly addresses: readonly string[];
}

/** A topic that receives alarms, in their region: alarms publish to no other. */
export class AlarmTopic extends Construct {
  readonly topic: sns.Topic;

  constructor(scope: Construct, id: string, props: AlarmTopicProps) {
    super(scope, id);

    this.topic = new sns.Topic(this, 'Topic', {
      topicName: `${prefix}-${props.name}`,
    });
    this.topic.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'PublishByAlarmsOfThisAccount',
        principals: [new iam.ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': cdk.Stack.of(this).account } },
      }),
    );

    // What the rule packs miss here, and why.
    const reason = 'alarm-topic-key is off: comes with the standard tier';
    cdk.Validations.of(this.topic).acknowledge({ id: 'AwsSolutions::AwsSolutions-SNS3', reason }, { id: 'Checkov::CKV_AWS_26', reason }, { id: 'NIST.800.53.R5::NIST.800.53.R5-SNSEncryptedKMS', reason });

    for (const address of props.addresses) this.topic.addSubscription(new EmailSubscription(address));
  }

  /** An alarm that notifies the topic when it starts and when it ends. */
  watch(id: string, props: cloudwatch.AlarmProps): void {
    const alarm = new cloudwatch.Alarm(this, id, props);
    alarm.addAlarmAction(new SnsAction(this.topic));
    alarm.addOkAction(new SnsAction(this.topic));
  }
}
