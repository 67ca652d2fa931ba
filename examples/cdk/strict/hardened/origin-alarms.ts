import * as cdk from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import type { Alarms } from './alarms';
import { siteMetric } from './metrics';
import { domain, prefix } from './names';

const whenAbove = { comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD, treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING };

/** Alarms on how the bucket answers, and how often it is requested. */
export function watchOrigin(alarms: Alarms, distribution: cloudfront.Distribution): void {
  // Separate from other server errors: these mean that the bucket, or the connection to it, failed.
  for (const status of ['502', '503', '504']) {
    alarms.watch(status, {
      alarmName: `${prefix}-${status}`,
      alarmDescription: `More than 1 % of the answers of ${domain} are ${status}`,
      metric: siteMetric(distribution, `${status}ErrorRate`),
      threshold: 1,
      evaluationPeriods: 2,
      ...whenAbove,
    });
  }

  alarms.watch('OriginLatency', {
    alarmName: `${prefix}-origin-latency`,
    alarmDescription: `One answer in ten of the bucket of ${domain} takes longer than a second`,
    metric: siteMetric(distribution, 'OriginLatency', cloudwatch.Stats.p(90)),
    threshold: 1000,
    evaluationPeriods: 3,
    ...whenAbove,
  });

  // Someone bypasses the cache, or a deploy lost the cache lifetimes. A handful of visitors proves nothing.
  const hour = cdk.Duration.hours(1);
  alarms.watch('CacheHitRate', {
    alarmName: `${prefix}-cache-hit-rate`,
    alarmDescription: `The cache answers less than half of the requests to ${domain}, with more than 1,000 an hour`,
    metric: new cloudwatch.MathExpression({
      label: 'Cache hit rate while busy',
      expression: 'IF(requests > 1000, hit_rate, 100)',
      usingMetrics: {
        hit_rate: siteMetric(distribution, 'CacheHitRate', cloudwatch.Stats.AVERAGE, hour),
        requests: siteMetric(distribution, 'Requests', cloudwatch.Stats.SUM, hour),
      },
      period: hour,
    }),
    comparisonOperator: cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD,
    threshold: 50,
    evaluationPeriods: 3,
    treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
  });
}
