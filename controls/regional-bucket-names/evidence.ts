import { type Evidence, every } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(
      model.resources('aws_s3_bucket'),
      ({ body }) => body['bucket_namespace'] === 'account-regional' && String(body['bucket']).endsWith('-an'),
    ),
  template: (model) =>
    every(
      model.resources('AWS::S3::Bucket'),
      (bucket) =>
        bucket.body['BucketNamespace'] === 'account-regional' &&
        (bucket.body['BucketNamePrefix'] !== undefined || bucket.text('BucketName').endsWith('-an')),
    ),
};
