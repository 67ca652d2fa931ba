import { at, type Evidence, every, hasCondition, refersTo, statements } from '../../src/evidence/evidence.js';
import { bucketOf, leadsTo, statementsOf } from '../../src/evidence/questions.js';
import type { Body } from '../../src/evidence/template.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(
      model
        .resources('aws_s3_bucket_server_side_encryption_configuration')
        .filter(({ body }) => refersTo(body['bucket'], 'aws_s3_bucket.content')),
      ({ body }) =>
        at(body, 'rule', 0, 'apply_server_side_encryption_by_default', 0, 'sse_algorithm') === 'aws:kms' &&
        refersTo(
          at(body, 'rule', 0, 'apply_server_side_encryption_by_default', 0, 'kms_master_key_id'),
          'aws_kms_key.content',
        ) &&
        at(body, 'rule', 0, 'bucket_key_enabled') === true,
    ) &&
    every(
      statements(model, 'content_key').filter((statement) =>
        JSON.stringify(statement['principals']).includes('cloudfront.amazonaws.com'),
      ),
      (statement) =>
        hasCondition(statement, 'StringEquals', 'AWS:SourceArn', ['${aws_cloudfront_distribution.site.arn}']),
    ),
  template: (model) => {
    const bucket = bucketOf(model, 'content');
    const rule = at(bucket?.body ?? {}, 'BucketEncryption', 'ServerSideEncryptionConfiguration', 0) as Body | undefined;
    const key = model
      .resources('AWS::KMS::Key')
      .find(({ id, stack }) => stack === bucket?.stack && bucket.text('BucketEncryption').includes(`\${${id}.`));
    return (
      at(rule ?? {}, 'ServerSideEncryptionByDefault', 'SSEAlgorithm') === 'aws:kms' &&
      rule?.['BucketKeyEnabled'] === true &&
      every(
        statementsOf(key, 'KeyPolicy').filter(({ principal }) => principal.includes('cloudfront.amazonaws.com')),
        ({ condition }) =>
          leadsTo(model, condition('StringEquals', 'AWS:SourceArn') ?? '', 'AWS::CloudFront::Distribution'),
      )
    );
  },
};
