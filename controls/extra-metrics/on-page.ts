import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [
    {
      box: 'alarms',
      text: 'it is slow, or uncached',
      resources: {
        terraform: ['aws_cloudfront_monitoring_subscription'],
        cloudformation: ['AWS::CloudFront::MonitoringSubscription'],
      },
    },
  ],
};
