import { type Evidence, every } from '../../src/evidence/evidence.js';
import { alarmsOf, dimension, rings } from '../../src/evidence/questions.js';

export const evidence: Evidence = {
  terraform: (model) => {
    const metrics = JSON.stringify(model.resources('aws_cloudwatch_metric_alarm'));
    return (
      model.resources('aws_cloudfront_monitoring_subscription').length === 1 &&
      ['OriginLatency', 'CacheHitRate', '502'].every((metric) => metrics.includes(metric))
    );
  },
  template: (model) =>
    model.resources('AWS::CloudFront::MonitoringSubscription').length === 1 &&
    every(
      alarmsOf(model, 'OriginLatency', '502ErrorRate', '503ErrorRate', '504ErrorRate'),
      (alarm) => dimension(alarm, 'Region') === 'Global' && rings(model, alarm),
    ) &&
    model.resources('AWS::CloudWatch::Alarm').some((alarm) => alarm.text('Metrics').includes('CacheHitRate')),
};
