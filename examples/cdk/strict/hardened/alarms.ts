import * as cdk from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { AlarmTopic } from './alarm-topic';
import { siteMetric } from './metrics';
import type { MonitoringProps } from './monitoring-stack';
import { domain, prefix } from './names';
import { watchOrigin } from './origin-alarms';

/** Alarms in the region of CloudFront's metrics. */
export class Alarms extends AlarmTopic {
  constructor(scope: Construct, id: string, props: MonitoringProps) {
    super(scope, id, { name: 'alarms', addresses: props.settings.alarmEmails, key: props.foundation.operationsKey });
    const { account } = cdk.Stack.of(this);
    const { distribution } = props.edge;

    // AWS Budgets publishes as its own service principal.
    this.topic.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'PublishByBudgetsOfThisAccount',
        principals: [new iam.ServicePrincipal('budgets.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': account }, ArnLike: { 'aws:SourceArn': `arn:aws:budgets::${account}:*` } },
      }),
    );

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
    // 15 minutes: the health check notices sooner that the site is gone.
    this.watch('4xx', {
      alarmName: `${prefix}-4xx`,
      alarmDescription: `More than 20 % of the answers of ${domain} are client errors`,
      metric: siteMetric(distribution, '4xxErrorRate'),
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
      threshold: 20,
      evaluationPeriods: 3,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    });

    // Either means that the domain will stop resolving for everyone who checks signatures.
    for (const [name, metricName] of [['dnssec-failure', 'DNSSECInternalFailure'], ['dnssec-key-action', 'DNSSECKeySigningKeysNeedingAction']] as const) {
      this.watch(name, {
        alarmName: `${prefix}-${name}`,
        alarmDescription: `${metricName} of the zone example.com: act today, see the runbook`,
        metric: new cloudwatch.Metric({
          namespace: 'AWS/Route53',
          metricName,
          dimensionsMap: { HostedZoneId: props.foundation.zone.hostedZoneId },
          statistic: cloudwatch.Stats.MAXIMUM,
          period: cdk.Duration.hours(4),
        }),
        comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
        threshold: 0,
        evaluationPeriods: 1,
        // Counted every four hours: a gap between two counts is not a change.
        treatMissingData: cloudwatch.TreatMissingData.IGNORE,
      });
    }

    // ACM renews automatically while its records are in DNS. With 30 days left, it has failed for two weeks.
    this.watch('CertificateExpiry', {
      alarmName: `${prefix}-certificate-expiry`,
      alarmDescription: `The certificate of ${domain} ends within 30 days: look for its validation records in DNS`,
      metric: props.edge.certificate.metricDaysToExpiry(),
      comparisonOperator: cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD,
      threshold: 30,
      evaluationPeriods: 1,
      // The metric comes twice a day at most, and stops when the certificate expires: that must not end the alarm.
      treatMissingData: cloudwatch.TreatMissingData.IGNORE,
    });

    // What only the additional metrics show: a slow bucket, one that cannot be reached, a cache that is bypassed.
    watchOrigin(this, distribution);
  }
}
