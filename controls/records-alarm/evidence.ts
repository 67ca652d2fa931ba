import { at, blocksOf, type Evidence, every, find, refersTo } from '../../src/evidence/evidence.js';
import { alarmsOf, bucketOf, leadsTo, only } from '../../src/evidence/questions.js';
import type { Body } from '../../src/evidence/template.js';

const METRIC = 'RecordsTouched';
/** What must be counted, one of each kind. */
const ACTS = ['Delete*', 'Put*', 'StopLogging', 'DeleteTrail', 'UpdateTrail', 'PutEventSelectors', 'DisableKey'];

export const evidence: Evidence = {
  terraform: (model) => {
    const filters = model.resources('aws_cloudwatch_log_metric_filter');
    const patterns = JSON.stringify(filters);
    return (
      every(
        filters,
        ({ body }) =>
          refersTo(body['log_group_name'], 'aws_cloudwatch_log_group.audit') &&
          at(body, 'metric_transformation', 0, 'name') === METRIC,
      ) &&
      ACTS.every((act) => patterns.includes(act)) &&
      ['aws_s3_bucket.audit.id', 'aws_kms_key.audit.arn'].every((thing) => patterns.includes(thing)) &&
      blocksOf(find(model, 'aws_cloudtrail.audit')?.body ?? {}, 'advanced_event_selector').some((selector) =>
        JSON.stringify(selector).includes('"Management"'),
      ) &&
      every(
        model.resources('aws_cloudwatch_metric_alarm').filter(({ body }) => body['metric_name'] === METRIC),
        ({ body }) =>
          body['threshold'] === 0 &&
          body['namespace'] === at(filters[0]!.body, 'metric_transformation', 0, 'namespace') &&
          refersTo(at(body, 'alarm_actions', 0), 'aws_sns_topic.data_alarms'),
      )
    );
  },
  template: (model) => {
    const filters = model.resources('AWS::Logs::MetricFilter');
    const patterns = filters.map((filter) => filter.text('FilterPattern')).join('\n');
    const selectors = model
      .resources('AWS::CloudTrail::Trail')
      .flatMap(({ body }) => (body['AdvancedEventSelectors'] ?? []) as Body[]);
    return (
      every(filters, ({ body }) => at(body, 'MetricTransformations', 0, 'MetricName') === METRIC) &&
      ACTS.every((act) => patterns.includes(`"${act}"`)) &&
      /bucketName = "[^"]*-aud(?:it)?-/.test(patterns) &&
      selectors.some((selector) => JSON.stringify(selector).includes('"Management"')) &&
      only(
        alarmsOf(model, METRIC),
        (alarm) =>
          alarm.stack.region === bucketOf(model, 'audit')?.stack.region &&
          alarm.body['Threshold'] === 0 &&
          alarm.text('Namespace') === filters[0]!.text('MetricTransformations', 0, 'MetricNamespace') &&
          leadsTo(model, alarm.text('AlarmActions'), 'AWS::SNS::Topic'),
      )
    );
  },
};
