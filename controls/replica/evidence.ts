import { at, blocksOf, type Evidence, every, find, refersTo } from '../../src/evidence/evidence.js';
import { bucketOf } from '../../src/evidence/questions.js';
import type { Body } from '../../src/evidence/template.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(
      model.resources('aws_s3_bucket_replication_configuration'),
      ({ body }) =>
        refersTo(body['bucket'], 'aws_s3_bucket.content') &&
        every(
          blocksOf(body, 'rule'),
          (rule) =>
            rule['status'] === 'Enabled' && refersTo(at(rule, 'destination', 0, 'bucket'), 'aws_s3_bucket.replica'),
        ),
    ) &&
    find(model, 'aws_s3_bucket.replica')?.body['provider'] === '${aws.replica}' &&
    at(find(model, 'aws_s3_bucket_versioning.replica')?.body ?? {}, 'versioning_configuration', 0, 'status') ===
      'Enabled',
  template: (model) => {
    const [content, replica] = [bucketOf(model, 'content'), bucketOf(model, 'replica')];
    const rules = (at(content?.body ?? {}, 'ReplicationConfiguration', 'Rules') ?? []) as Body[];
    return (
      every(rules, (rule) => rule['Status'] === 'Enabled') &&
      replica !== undefined &&
      replica.stack !== content?.stack &&
      at(replica.body, 'VersioningConfiguration', 'Status') === 'Enabled'
    );
  },
};
