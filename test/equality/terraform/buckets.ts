/** Buckets: Terraform has a resource for every setting. */
import { of } from '../fragments.js';
import { policyOf } from '../policy.js';
import { by, flag, type Readers, said, set, whole } from '../reader.js';
import type { Raw } from '../unread.js';

export const buckets: Readers = {
  aws_s3_bucket: (it, { region, kept }) =>
    of('bucket', it.bucket, {
      region,
      kept,
      namespace: it.bucket_namespace ?? 'global',
      objectLock: it.object_lock_enabled ? { enabled: true } : undefined,
    }),
  aws_s3_bucket_public_access_block: (it) =>
    of('bucket', it.bucket, {
      publicAccess: {
        blockAcls: it.block_public_acls,
        blockPolicy: it.block_public_policy,
        ignoreAcls: it.ignore_public_acls,
        restrict: it.restrict_public_buckets,
      },
    }),
  aws_s3_bucket_ownership_controls: (it) => of('bucket', it.bucket, { ownership: it.rule[0].object_ownership }),
  aws_s3_bucket_versioning: (it) => of('bucket', it.bucket, { versioning: it.versioning_configuration[0].status }),
  aws_s3_bucket_policy: (it) => of('bucket', it.bucket, { policy: policyOf(it.policy)! }),
  aws_s3_bucket_server_side_encryption_configuration: ({ bucket, rule: [rule] }) => {
    const { sse_algorithm, kms_master_key_id } = rule.apply_server_side_encryption_by_default[0];
    return of('bucket', bucket, {
      encryption: said({
        algorithm: sse_algorithm,
        key: kms_master_key_id,
        bucketKey: flag(rule.bucket_key_enabled, false),
        blocked: set(rule.blocked_encryption_types),
      }),
    });
  },
  aws_s3_bucket_lifecycle_configuration: (it) =>
    of('bucket', it.bucket, { lifecycle: by(it.rule, (rule) => rule.id, lifecycleRule) }),
  aws_s3_bucket_logging: (it) =>
    of('bucket', it.bucket, {
      accessLogs: {
        bucket: it.target_bucket,
        prefix: it.target_prefix,
        partitionedBy: it.target_object_key_format[0].partitioned_prefix[0].partition_date_source,
      },
    }),
  aws_s3_bucket_object_lock_configuration: (it) => {
    const { mode, days } = it.rule[0].default_retention[0];
    return of('bucket', it.bucket, { objectLock: { enabled: true, mode, days } });
  },
  aws_s3_bucket_replication_configuration: (it) =>
    of('bucket', it.bucket, { replication: { role: it.role, rules: by(it.rule, (rule) => rule.id, replicationRule) } }),
  aws_s3_bucket_website_configuration: (it) =>
    of('bucket', it.bucket, { website: { index: it.index_document[0].suffix, error: it.error_document[0].key } }),
};

function lifecycleRule({
  status,
  filter,
  expiration,
  noncurrent_version_expiration,
  abort_incomplete_multipart_upload,
}: Raw) {
  return said({
    status,
    prefix: filter?.[0]?.prefix ?? '',
    expireDays: whole(expiration?.[0]?.days),
    expireMarkers: expiration?.[0]?.expired_object_delete_marker,
    previousDays: whole(noncurrent_version_expiration?.[0]?.noncurrent_days),
    abortDays: whole(abort_incomplete_multipart_upload?.[0]?.days_after_initiation),
  });
}

function replicationRule({
  status,
  priority,
  filter,
  destination: [to],
  delete_marker_replication,
  source_selection_criteria,
}: Raw) {
  return said({
    status,
    priority,
    prefix: filter?.[0]?.prefix ?? '',
    to: to.bucket,
    key: to.encryption_configuration?.[0]?.replica_kms_key_id,
    metrics: to.metrics?.[0]?.status,
    threshold: whole(to.metrics?.[0]?.event_threshold?.[0]?.minutes),
    deleteMarkers: delete_marker_replication?.[0]?.status,
    encryptedObjects: source_selection_criteria?.[0]?.sse_kms_encrypted_objects?.[0]?.status,
  });
}
