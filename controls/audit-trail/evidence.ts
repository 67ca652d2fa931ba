import { bucketPolicy, type Evidence, every, hasCondition, refersTo } from '../../src/evidence/evidence.js';
import { bucketOf, leadsTo, only, policyOfBucket } from '../../src/evidence/questions.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_cloudtrail'), ({ body }) => {
      const selectors = JSON.stringify(body['advanced_event_selector'] ?? '');
      return (
        body['enable_log_file_validation'] === true &&
        refersTo(body['kms_key_id'], 'aws_kms_key.audit') &&
        selectors.includes('AWS::S3::Object') &&
        selectors.includes('aws_s3_bucket.content.arn')
      );
    }) &&
    bucketPolicy(model, 'aws_s3_bucket.audit').some(
      (statement) =>
        JSON.stringify(statement['principals']).includes('cloudtrail.amazonaws.com') &&
        hasCondition(statement, 'StringEquals', 'aws:SourceArn'),
    ),
  template: (model) =>
    only(model.resources('AWS::CloudTrail::Trail'), (trail) => {
      const selectors = trail.text('AdvancedEventSelectors');
      return (
        trail.body['EnableLogFileValidation'] === true &&
        trail.body['IsLogging'] === true &&
        leadsTo(model, trail.text('KMSKeyId'), 'AWS::KMS::Key') &&
        selectors.includes('AWS::S3::Object') &&
        selectors.includes(`\${${bucketOf(model, 'content')?.id}.`)
      );
    }) &&
    policyOfBucket(model, bucketOf(model, 'audit')).some(
      ({ principal, condition }) =>
        principal.includes('cloudtrail.amazonaws.com') && condition('StringEquals', 'aws:SourceArn') !== undefined,
    ),
};
