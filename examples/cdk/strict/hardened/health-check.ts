import * as cdk from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as route53 from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import type { Alarms } from './alarms';
import { domain, prefix } from './names';
import type { Settings } from './settings';

export interface HealthCheckProps {
  readonly settings: Settings;
  readonly alarms: Alarms;
}

/** Tests the name, cache and page as a visitor would, from several continents. It ignores the certificate's dates. */
export class HealthCheck extends Construct {
  readonly check: route53.HealthCheck;

  constructor(scope: Construct, id: string, { settings, alarms }: HealthCheckProps) {
    super(scope, id);

    this.check = new route53.HealthCheck(this, 'Check', {
      type: route53.HealthCheckType.HTTPS_STR_MATCH,
      fqdn: domain,
      port: 443,
      resourcePath: '/',
      searchString: settings.healthCheckText,
      enableSNI: true,
      requestInterval: cdk.Duration.seconds(30),
      failureThreshold: 3,
    });
    cdk.Tags.of(this.check).add('Name', prefix);

    alarms.watch('Unreachable', {
      alarmName: `${prefix}-unreachable`,
      alarmDescription: `${domain} cannot be reached from outside, or answers with another page`,
      metric: new cloudwatch.Metric({
        namespace: 'AWS/Route53',
        metricName: 'HealthCheckStatus',
        dimensionsMap: { HealthCheckId: this.check.healthCheckId },
        statistic: cloudwatch.Stats.MINIMUM,
        period: cdk.Duration.minutes(1),
      }),
      comparisonOperator: cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD,
      threshold: 1,
      evaluationPeriods: 2,
      // Missing data counts as a failure: it does not prove that the site works.
      treatMissingData: cloudwatch.TreatMissingData.BREACHING,
    });
  }
}
