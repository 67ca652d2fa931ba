import type { Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) => {
    const metrics = JSON.stringify(model.resources('aws_cloudwatch_metric_alarm'));
    return model.resources('aws_cloudfront_monitoring_subscription').length === 1 && ['OriginLatency', 'CacheHitRate', '502'].every((metric) => metrics.includes(metric));
  },
};
