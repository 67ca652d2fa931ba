import { at, type Evidence, every, refersTo } from '../../src/evidence/evidence.js';
import { bucketOf } from '../../src/evidence/questions.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(
      model
        .resources('aws_s3_bucket_versioning')
        .filter(({ body }) => refersTo(body['bucket'], 'aws_s3_bucket.content')),
      ({ body }) => at(body, 'versioning_configuration', 0, 'status') === 'Enabled',
    ),
  template: (model) => at(bucketOf(model, 'content')?.body ?? {}, 'VersioningConfiguration', 'Status') === 'Enabled',
};
