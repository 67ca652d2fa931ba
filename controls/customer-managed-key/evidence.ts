import { at, every, hasCondition, refersTo, statements, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(
      model.resources('aws_s3_bucket_server_side_encryption_configuration').filter(({ body }) => refersTo(body['bucket'], 'aws_s3_bucket.content')),
      ({ body }) =>
        at(body, 'rule', 0, 'apply_server_side_encryption_by_default', 0, 'sse_algorithm') === 'aws:kms' &&
        refersTo(at(body, 'rule', 0, 'apply_server_side_encryption_by_default', 0, 'kms_master_key_id'), 'aws_kms_key.content') &&
        at(body, 'rule', 0, 'bucket_key_enabled') === true,
    ) &&
    every(
      statements(model, 'content_key').filter((statement) => JSON.stringify(statement['principals']).includes('cloudfront.amazonaws.com')),
      (statement) => hasCondition(statement, 'StringEquals', 'AWS:SourceArn', ['${aws_cloudfront_distribution.site.arn}']),
    ),
};
