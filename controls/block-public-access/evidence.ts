import { at, type Evidence, every, refersTo } from '../../src/evidence/evidence.js';

const SWITCHES = ['block_public_acls', 'block_public_policy', 'ignore_public_acls', 'restrict_public_buckets'];

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_s3_bucket'), (bucket) =>
      model
        .resources('aws_s3_bucket_public_access_block')
        .some(({ body }) => refersTo(body['bucket'], bucket.address) && SWITCHES.every((flag) => body[flag] === true)),
    ),
  template: (model) =>
    every(model.resources('AWS::S3::Bucket'), ({ body }) =>
      ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'].every(
        (flag) => at(body, 'PublicAccessBlockConfiguration', flag) === true,
      ),
    ),
  bad: {
    terraform: {
      file: 'hardened/content.tf',
      find: /restrict_public_buckets = true/,
      replace: 'restrict_public_buckets = false',
    },
    cdk: { file: 'hardened/content-bucket.ts', find: 'BLOCK_ALL', replace: 'BLOCK_ACLS' },
    cloudformation: {
      file: 'hardened/content.yaml',
      find: 'RestrictPublicBuckets: true',
      replace: 'RestrictPublicBuckets: false',
    },
  },
};
