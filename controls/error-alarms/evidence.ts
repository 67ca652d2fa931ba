import { at, type Evidence, refersTo, statements } from '../../src/evidence/evidence.js';
import { alarmsOf, dimension, leadsTo, rings, statementsOf } from '../../src/evidence/questions.js';

const METRICS = ['5xxErrorRate', '4xxErrorRate'];

/**
 * Seconds after which somebody must have heard. What S3 refuses, by its policy or for a key, is a client error to CloudFront: the
 * alarm on 4xx is the only one that sees it, unless a health check asks for the home page.
 */
const patience = (metric: unknown, healthChecks: number) =>
  metric === '5xxErrorRate' ? 300 : healthChecks > 0 ? 900 : 600;

export const evidence: Evidence = {
  terraform: (model) => {
    const alarms = model
      .resources('aws_cloudwatch_metric_alarm')
      .filter(({ body }) => METRICS.includes(String(body['metric_name'])));
    return (
      alarms.length === METRICS.length &&
      alarms.every(
        ({ body }) =>
          at(body, 'dimensions', 'Region') === 'Global' &&
          refersTo(at(body, 'dimensions', 'DistributionId'), 'aws_cloudfront_distribution.site') &&
          Number(body['period']) * Number(body['evaluation_periods']) <=
            patience(body['metric_name'], model.resources('aws_route53_health_check').length),
      ) &&
      alarms.every(
        ({ body }) =>
          body['provider'] === '${aws.us_east_1}' && refersTo(at(body, 'alarm_actions', 0), 'aws_sns_topic.alarms'),
      ) &&
      statements(model, 'alarms').some((statement) =>
        JSON.stringify(statement['principals']).includes('cloudwatch.amazonaws.com'),
      )
    );
  },
  template: (model) => {
    const alarms = alarmsOf(model, ...METRICS);
    return (
      alarms.length === METRICS.length &&
      alarms.every(
        (alarm) =>
          dimension(alarm, 'Region') === 'Global' &&
          leadsTo(model, dimension(alarm, 'DistributionId'), 'AWS::CloudFront::Distribution') &&
          Number(alarm.body['Period']) * Number(alarm.body['EvaluationPeriods']) <=
            patience(alarm.body['MetricName'], model.resources('AWS::Route53::HealthCheck').length) &&
          rings(model, alarm),
      ) &&
      model
        .resources('AWS::SNS::TopicPolicy')
        .flatMap((policy) => statementsOf(policy, 'PolicyDocument'))
        .some(({ principal }) => principal.includes('cloudwatch.amazonaws.com'))
    );
  },
};
