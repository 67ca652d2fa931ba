import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { AlarmTopic } from './alarm-topic';
import { siteMetric } from './metrics';
import type { MonitoringProps } from './monitoring-stack';
import { domain, prefix } from './names';

/** Alarms in the region of CloudFront's metrics. */
export class Alarms extends AlarmTopic {
  constructor(scope: Construct, id: string, props: MonitoringProps) {
    super(scope, id, { name: 'alarms', addresses: props.settings.alarmEmails });
    const { distribution } = props.edge;

    // The function at the edge throws, or S3 fails. What S3 refuses is a client error, which the next alarm watches.
    this.watch('5xx', {
      alarmName: `${prefix}-5xx`,
      alarmDescription: `More than 1 % of the answers of ${domain} are server errors`,
      metric: siteMetric(distribution, '5xxErrorRate'),
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
      threshold: 1,
      evaluationPeriods: 1,
      // A night without visitors is not an outage.
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    });

    // Pages that a deploy lost, and a policy or key that no longer lets the distribution read: S3 answers 404, 403 or 400, and the
    // distribution turns 403 into 404. Scanners cause a few at any time, so this waits
    // 10 minutes, and no more: nothing else notices that the site is gone.
    this.watch('4xx', {
      alarmName: `${prefix}-4xx`,
      alarmDescription: `More than 20 % of the answers of ${domain} are client errors`,
      metric: siteMetric(distribution, '4xxErrorRate'),
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
      threshold: 20,
      evaluationPeriods: 2,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    });
  }
}
