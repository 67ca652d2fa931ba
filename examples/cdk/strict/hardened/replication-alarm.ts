import * as cdk from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { AlarmTopic } from './alarm-topic';
import { bucketName, domain, prefix } from './names';
import type { Settings } from './settings';

/** S3 counts in the original's region, only while it copies: no data means no failure. Failures are not retried. */
export function watchReplication(alarms: AlarmTopic, { region, replicaRegion }: Settings): void {
  const { account } = cdk.Stack.of(alarms);
  alarms.tell('Replication', {
    alarmName: `${prefix}-replication`,
    alarmDescription: `Files of ${domain} were not copied to ${replicaRegion}: fix the cause, then upload all files again`,
    metric: new cloudwatch.Metric({
      namespace: 'AWS/S3',
      metricName: 'OperationsFailedReplication',
      dimensionsMap: {
        SourceBucket: bucketName('content', { account, region }),
        DestinationBucket: bucketName('replica', { account, region: replicaRegion }),
        RuleId: 'everything',
      },
      statistic: cloudwatch.Stats.SUM,
      period: cdk.Duration.minutes(5),
    }),
    comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
    threshold: 0,
    evaluationPeriods: 1,
    treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
  });
}
