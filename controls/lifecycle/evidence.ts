import { at, blocksOf, type Evidence, every, refersTo } from '../../src/evidence/evidence.js';
import { bucketOf } from '../../src/evidence/questions.js';
import type { Body } from '../../src/evidence/template.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(
      model
        .resources('aws_s3_bucket_lifecycle_configuration')
        .filter(({ body }) => refersTo(body['bucket'], 'aws_s3_bucket.content')),
      ({ body }) =>
        blocksOf(body, 'rule').some((rule) => blocksOf(rule, 'noncurrent_version_expiration').length > 0) &&
        blocksOf(body, 'rule').some((rule) => blocksOf(rule, 'abort_incomplete_multipart_upload').length > 0) &&
        blocksOf(body, 'rule').every((rule) => rule['status'] === 'Enabled'),
    ),
  template: (model) => {
    const rules = (at(bucketOf(model, 'content')?.body ?? {}, 'LifecycleConfiguration', 'Rules') ?? []) as Body[];
    return (
      every(rules, (rule) => rule['Status'] === 'Enabled') &&
      ['NoncurrentVersionExpiration', 'AbortIncompleteMultipartUpload'].every((part) =>
        rules.some((rule) => rule[part] !== undefined),
      )
    );
  },
};
