import { at, type Evidence, refersTo, statements } from '../../src/evidence/evidence.js';
import { alarmsOf, dimension, leadsTo, rings, statementsOf } from '../../src/evidence/questions.js';

const METRICS = ['5xxErrorRate', '4xxErrorRate'];

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
          refersTo(at(body, 'dimensions', 'DistributionId'), 'aws_cloudfront_distribution.site'),
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
          rings(model, alarm),
      ) &&
      model
        .resources('AWS::SNS::TopicPolicy')
        .flatMap((policy) => statementsOf(policy, 'PolicyDocument'))
        .some(({ principal }) => principal.includes('cloudwatch.amazonaws.com'))
    );
  },
};
