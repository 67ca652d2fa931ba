import { at, type Evidence, every, refersTo } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_s3_bucket'), (bucket) =>
      model
        .resources('aws_s3_bucket_server_side_encryption_configuration')
        .some(
          ({ body }) =>
            refersTo(body['bucket'], bucket.address) &&
            ['AES256', 'aws:kms'].includes(
              String(at(body, 'rule', 0, 'apply_server_side_encryption_by_default', 0, 'sse_algorithm')),
            ),
        ),
    ),
  template: (model) =>
    every(model.resources('AWS::S3::Bucket'), ({ body }) =>
      ['AES256', 'aws:kms'].includes(
        String(
          at(
            body,
            'BucketEncryption',
            'ServerSideEncryptionConfiguration',
            0,
            'ServerSideEncryptionByDefault',
            'SSEAlgorithm',
          ),
        ),
      ),
    ),
  bad: {
    terraform: { file: 'hardened/content.tf', find: 'AES256', replace: 'none' },
    cdk: { file: 'hardened/content-bucket.ts', find: 'S3_MANAGED', replace: 'UNENCRYPTED' },
    cloudformation: { file: 'hardened/content.yaml', find: 'AES256', replace: 'none' },
  },
};
