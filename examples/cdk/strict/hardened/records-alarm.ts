import * as cdk from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as logs from 'aws-cdk-lib/aws-logs';
import type { AlarmTopic } from './alarm-topic';
import { bucketName, domain, prefix } from './names';

const LOG_GROUP = `/aws/cloudtrail/${prefix}`;
const metric = { metricNamespace: prefix, metricName: 'RecordsTouched' };

/** Counts what is done to the records; the first time sets off the alarm. An attempt that was refused counts too. */
export function watchRecords(alarms: AlarmTopic, auditKeyArn: string): void {
  const logGroup = logs.LogGroup.fromLogGroupName(alarms, 'Records', LOG_GROUP);
  for (const [name, pattern] of Object.entries({ removed: removed(cdk.Stack.of(alarms)), recording: recording(auditKeyArn) })) {
    new logs.MetricFilter(alarms, `Records-${name}`, {
      filterName: `${prefix}-${name}`,
      logGroup,
      filterPattern: logs.FilterPattern.literal(pattern),
      metricValue: '1',
      ...metric,
    });
  }

  // No message when the alarm ends: that nothing more happened means nothing.
  alarms.tell('Records-touched', {
    alarmName: `${prefix}-records`,
    alarmDescription: `Somebody removed records of ${domain}, or changed how they are made and kept: see the trail`,
    metric: new cloudwatch.Metric({ namespace: metric.metricNamespace, metricName: metric.metricName, statistic: cloudwatch.Stats.SUM, period: cdk.Duration.minutes(5) }),
    comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
    threshold: 0,
    evaluationPeriods: 1,
    // The metric has values only when something happens.
    treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
  });
}

/** Records removed, and every change to how their buckets are set up, except to their tags. */
function removed(place: { readonly account: string; readonly region: string }): string {
  return [
    `{ (($.requestParameters.bucketName = "${bucketName('logs', place)}") || ($.requestParameters.bucketName = "${bucketName('audit', place)}"))`,
    '&& (($.eventName = "Delete*") || ($.eventName = "Put*")) && ($.eventName != "PutBucketTagging") }',
  ].join(' ');
}

/** A trail that is stopped or changed, a key that is taken away, a log group that loses entries. */
function recording(auditKeyArn: string): string {
  return [
    '{ (($.eventSource = "cloudtrail.amazonaws.com") && (($.eventName = "StopLogging") || ($.eventName = "DeleteTrail") || ($.eventName = "UpdateTrail") || ($.eventName = "PutEventSelectors")))',
    '|| (($.eventSource = "kms.amazonaws.com") && (($.eventName = "DisableKey") || ($.eventName = "ScheduleKeyDeletion")))',
    `|| (($.eventName = "PutKeyPolicy") && ($.resources[0].ARN = "${auditKeyArn}"))`,
    `|| (($.eventSource = "logs.amazonaws.com") && ($.requestParameters.logGroupName = "${LOG_GROUP}") && (($.eventName = "Delete*") || ($.eventName = "PutRetentionPolicy") || ($.eventName = "DisassociateKmsKey"))) }`,
  ].join(' ');
}
