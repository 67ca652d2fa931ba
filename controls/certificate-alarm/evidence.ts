import { at, every, refersTo, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(
      model.resources('aws_cloudwatch_metric_alarm').filter(({ body }) => body['metric_name'] === 'DaysToExpiry'),
      ({ body }) => Number(body['threshold']) >= 30 && body['provider'] === '${aws.us_east_1}' && refersTo(at(body, 'dimensions', 'CertificateArn'), 'aws_acm_certificate.site') && refersTo(at(body, 'alarm_actions', 0), 'aws_sns_topic.alarms'),
    ),
};
