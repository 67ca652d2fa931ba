import { at, blocksOf, type Evidence, every, find, refersTo } from '../../src/evidence/evidence.js';
import { bucketOf } from '../../src/evidence/questions.js';
import type { Body, Resource } from '../../src/evidence/template.js';
import type { TerraformModel } from '../../src/evidence/terraform.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(
      model.resources('aws_s3_bucket_replication_configuration'),
      ({ body }) =>
        refersTo(body['bucket'], 'aws_s3_bucket.content') &&
        every(
          blocksOf(body, 'rule'),
          (rule) =>
            rule['status'] === 'Enabled' &&
            refersTo(at(rule, 'destination', 0, 'bucket'), 'aws_s3_bucket.replica') &&
            // S3 refuses a threshold unless Replication Time Control is on.
            at(rule, 'destination', 0, 'metrics', 0, 'status') === 'Enabled' &&
            at(rule, 'destination', 0, 'metrics', 0, 'event_threshold') === undefined,
        ),
    ) &&
    every(
      model
        .resources('aws_s3_bucket_lifecycle_configuration')
        .filter(({ body }) => refersTo(body['bucket'], 'aws_s3_bucket.replica'))
        .flatMap(({ body }) => blocksOf(body, 'rule')),
      (rule) => at(rule, 'expiration', 0, 'expired_object_delete_marker') === true && keepsAsLong(model, rule),
    ) &&
    find(model, 'aws_s3_bucket.replica')?.body['provider'] === '${aws.replica}' &&
    at(find(model, 'aws_s3_bucket_versioning.replica')?.body ?? {}, 'versioning_configuration', 0, 'status') ===
      'Enabled',
  template: (model) => {
    const [content, replica] = [bucketOf(model, 'content'), bucketOf(model, 'replica')];
    const rules = (at(content?.body ?? {}, 'ReplicationConfiguration', 'Rules') ?? []) as Body[];
    return (
      every(
        rules,
        (rule) =>
          rule['Status'] === 'Enabled' &&
          at(rule, 'Destination', 'Metrics', 'Status') === 'Enabled' &&
          at(rule, 'Destination', 'Metrics', 'EventThreshold') === undefined,
      ) &&
      replica !== undefined &&
      replica.stack !== content?.stack &&
      at(replica.body, 'VersioningConfiguration', 'Status') === 'Enabled' &&
      every(
        (at(replica.body, 'LifecycleConfiguration', 'Rules') ?? []) as Body[],
        (rule) => rule['ExpiredObjectDeleteMarker'] === true,
      ) &&
      daysOf(replica) === (daysOf(content) ?? DAYS_WITHOUT_LIFECYCLE)
    );
  },
};

/** What the copy keeps where the original keeps everything for ever. */
const DAYS_WITHOUT_LIFECYCLE = '30';

/** Both follow one setting; where the original has no end, the copy has one of its own. */
function keepsAsLong(model: TerraformModel, rule: Body): boolean {
  const [original] = model
    .resources('aws_s3_bucket_lifecycle_configuration')
    .filter(({ body }) => refersTo(body['bucket'], 'aws_s3_bucket.content'))
    .flatMap(({ body }) => blocksOf(body, 'rule', 0, 'noncurrent_version_expiration'));
  const days = at(rule, 'noncurrent_version_expiration', 0, 'noncurrent_days');
  return String(days) === String(original?.['noncurrent_days'] ?? DAYS_WITHOUT_LIFECYCLE);
}

/** Days that previous versions are kept; undefined for ever. */
function daysOf(bucket: Resource | undefined): string | undefined {
  const rules = (at(bucket?.body ?? {}, 'LifecycleConfiguration', 'Rules') ?? []) as Body[];
  const index = rules.findIndex((rule) => rule['NoncurrentVersionExpiration'] !== undefined);
  return index < 0
    ? undefined
    : bucket!.text('LifecycleConfiguration', 'Rules', index, 'NoncurrentVersionExpiration', 'NoncurrentDays');
}
