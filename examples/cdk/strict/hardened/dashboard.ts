import * as cdk from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { siteMetric } from './metrics';
import type { MonitoringProps } from './monitoring-stack';
import { prefix } from './names';
import { US_EAST_1 } from './site-stack';

/** The state of the site, on one page. */
export class Dashboard extends Construct {
  readonly url: string;

  constructor(scope: Construct, id: string, { edge }: MonitoringProps) {
    super(scope, id);
    const { distribution } = edge;

    const page = new cloudwatch.Dashboard(this, 'Dashboard', { dashboardName: prefix });
    page.addWidgets(
      graph('Requests', siteMetric(distribution, 'Requests', cloudwatch.Stats.SUM)),
      graph('Errors, percent of answers', siteMetric(distribution, '4xxErrorRate'), siteMetric(distribution, '5xxErrorRate')),
      graph('Bytes sent, which is what costs', siteMetric(distribution, 'BytesDownloaded', cloudwatch.Stats.SUM, cdk.Duration.hours(1))),
      // Falls by one a day, and jumps up with each renewal.
      graph('Days until the certificate ends', edge.certificate.metricDaysToExpiry()),
      // How long visitors wait, and how much of that the cache saves them.
      graph('Cache hit rate, percent', siteMetric(distribution, 'CacheHitRate', cloudwatch.Stats.AVERAGE, cdk.Duration.hours(1))),
      graph('Latency of the bucket, milliseconds, slowest tenth', siteMetric(distribution, 'OriginLatency', cloudwatch.Stats.p(90))),
      // What the web ACL let through, turned away and only counted.
      graph(
        'Web ACL',
        ...['AllowedRequests', 'BlockedRequests', 'CountedRequests'].map(
          (metricName) => new cloudwatch.Metric({ namespace: 'AWS/WAFV2', metricName, dimensionsMap: { WebACL: prefix, Rule: 'ALL' }, statistic: cloudwatch.Stats.SUM }),
        ),
      ),
    );
    this.url = `https://${US_EAST_1}.console.aws.amazon.com/cloudwatch/home?region=${US_EAST_1}#dashboards/dashboard/${prefix}`;
  }
}

function graph(title: string, ...left: cloudwatch.IMetric[]): cloudwatch.GraphWidget {
  return new cloudwatch.GraphWidget({ title, left, width: 12, height: 6 });
}
