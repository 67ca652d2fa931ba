import * as cdk from 'aws-cdk-lib';
import type * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';

/**
 * CloudFront's metrics have two dimensions, distribution and region; both are required. The functions of
 * cloudfront.Distribution leave out the region, and an alarm on what they return never sees a value.
 */
export function siteMetric(
  distribution: cloudfront.IDistribution,
  metricName: string,
  statistic: string = cloudwatch.Stats.AVERAGE,
  period: cdk.Duration = cdk.Duration.minutes(5),
): cloudwatch.Metric {
  return new cloudwatch.Metric({
    namespace: 'AWS/CloudFront',
    metricName,
    dimensionsMap: { DistributionId: distribution.distributionId, Region: 'Global' },
    statistic,
    period,
  });
}
