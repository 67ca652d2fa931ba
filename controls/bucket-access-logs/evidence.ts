import { type Evidence, every, hasCondition, refersTo, statements } from '../../src/evidence/evidence.js';
import { bucketOf, policyOfBucket } from '../../src/evidence/questions.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(
      model.resources('aws_s3_bucket_logging'),
      ({ body }) =>
        refersTo(body['bucket'], 'aws_s3_bucket.content') && refersTo(body['target_bucket'], 'aws_s3_bucket.logs'),
    ) &&
    statements(model, 'logs').some(
      (statement) =>
        JSON.stringify(statement['principals']).includes('logging.s3.amazonaws.com') &&
        hasCondition(statement, 'ArnEquals', 'aws:SourceArn'),
    ),
  template: (model) =>
    bucketOf(model, 'content')?.text('LoggingConfiguration', 'DestinationBucketName') ===
      `\${${bucketOf(model, 'logs')?.id}}` &&
    policyOfBucket(model, bucketOf(model, 'logs')).some(
      ({ principal, condition }) =>
        principal.includes('logging.s3.amazonaws.com') &&
        ['ArnEquals', 'ArnLike'].some((test) => condition(test, 'aws:SourceArn') !== undefined),
    ),
};
