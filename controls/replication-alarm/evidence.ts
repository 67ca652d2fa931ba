import { at, type Evidence, every, refersTo } from '../../src/evidence/evidence.js';
import { alarmsOf, bucketOf, dimension, leadsTo, only } from '../../src/evidence/questions.js';

const METRIC = 'OperationsFailedReplication';

export const evidence: Evidence = {
  // S3 counts failures in the region of the original: an alarm elsewhere never sees a number.
  terraform: (model) =>
    every(
      model.resources('aws_cloudwatch_metric_alarm').filter(({ body }) => body['metric_name'] === METRIC),
      ({ body }) =>
        body['provider'] === undefined &&
        refersTo(at(body, 'dimensions', 'SourceBucket'), 'aws_s3_bucket.content') &&
        refersTo(at(body, 'dimensions', 'DestinationBucket'), 'aws_s3_bucket.replica') &&
        refersTo(at(body, 'dimensions', 'RuleId'), 'aws_s3_bucket_replication_configuration.content') &&
        body['threshold'] === 0 &&
        body['treat_missing_data'] === 'notBreaching' &&
        refersTo(at(body, 'alarm_actions', 0), 'aws_sns_topic.data_alarms'),
    ),
  template: (model) =>
    only(alarmsOf(model, METRIC), (alarm) => {
      const [content, replica] = [bucketOf(model, 'content'), bucketOf(model, 'replica')];
      return (
        alarm.stack.region === content?.stack.region &&
        /-(?:content|web)-/.test(dimension(alarm, 'SourceBucket')) &&
        /-rep(?:lica)?-/.test(dimension(alarm, 'DestinationBucket')) &&
        dimension(alarm, 'RuleId') === at(content.body, 'ReplicationConfiguration', 'Rules', 0, 'Id') &&
        replica !== undefined &&
        alarm.body['Threshold'] === 0 &&
        alarm.body['TreatMissingData'] === 'notBreaching' &&
        leadsTo(model, alarm.text('AlarmActions'), 'AWS::SNS::Topic')
      );
    }),
};
