import { at, type Evidence, every, refersTo } from '../../src/evidence/evidence.js';
import { alarmsOf, dimension, leadsTo, only, rings } from '../../src/evidence/questions.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(
      model.resources('aws_cloudwatch_metric_alarm').filter(({ body }) => body['metric_name'] === 'DaysToExpiry'),
      ({ body }) =>
        Number(body['threshold']) >= 30 &&
        body['provider'] === '${aws.us_east_1}' &&
        refersTo(at(body, 'dimensions', 'CertificateArn'), 'aws_acm_certificate.site') &&
        refersTo(at(body, 'alarm_actions', 0), 'aws_sns_topic.alarms'),
    ),
  template: (model) =>
    only(
      alarmsOf(model, 'DaysToExpiry'),
      (alarm) =>
        Number(alarm.body['Threshold']) >= 30 &&
        rings(model, alarm) &&
        leadsTo(model, dimension(alarm, 'CertificateArn'), 'AWS::CertificateManager::Certificate'),
    ),
};
