import { at, type Evidence, every, refersTo } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_s3_bucket'), (bucket) =>
      model
        .resources('aws_s3_bucket_ownership_controls')
        .some(
          ({ body }) =>
            refersTo(body['bucket'], bucket.address) &&
            at(body, 'rule', 0, 'object_ownership') === 'BucketOwnerEnforced',
        ),
    ),
  template: (model) =>
    every(
      model.resources('AWS::S3::Bucket'),
      ({ body }) => at(body, 'OwnershipControls', 'Rules', 0, 'ObjectOwnership') === 'BucketOwnerEnforced',
    ),
};
