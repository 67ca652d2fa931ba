import { at, type Evidence, every, refersTo } from '../../src/evidence/evidence.js';
import { bucketOf } from '../../src/evidence/questions.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(
      model
        .resources('aws_s3_bucket_server_side_encryption_configuration')
        .filter(({ body }) => refersTo(body['bucket'], 'aws_s3_bucket.content')),
      ({ body }) => String(at(body, 'rule', 0, 'blocked_encryption_types')) === 'SSE-C',
    ),
  template: (model) =>
    String(
      at(
        bucketOf(model, 'content')?.body ?? {},
        'BucketEncryption',
        'ServerSideEncryptionConfiguration',
        0,
        'BlockedEncryptionTypes',
        'EncryptionType',
      ),
    ) === 'SSE-C',
};
