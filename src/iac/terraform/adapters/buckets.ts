/** Buckets: Terraform has a resource for every setting. */
import { or } from '../../fact.js';
import { by, type Fields, said } from '../../fields.js';
import { type Adapters, makes, sets } from '../../fragment.js';
import type { LifecycleRule, ReplicationRule } from '../../kinds/buckets.js';
import { policyOf } from '../../policy.js';

export const buckets: Adapters = {
  aws_s3_bucket: (it, at) =>
    makes('bucket', at, {
      region: at.region,
      kept: at.kept,
      namespace: or(it.text('bucket_namespace'), 'global', it.place),
      objectLock: it.has('object_lock_enabled') ? { enabled: it.flag('object_lock_enabled')! } : undefined,
    }),
  aws_s3_bucket_public_access_block: (it, at) => {
    const flag = (name: string) => or(it.flag(name), false, it.place);
    return sets('bucket', it.text('bucket'), at, {
      publicAccess: {
        blockAcls: flag('block_public_acls'),
        blockPolicy: flag('block_public_policy'),
        ignoreAcls: flag('ignore_public_acls'),
        restrict: flag('restrict_public_buckets'),
      },
    });
  },
  aws_s3_bucket_ownership_controls: (it, at) =>
    sets('bucket', it.text('bucket'), at, { ownership: it.text('rule.object_ownership') }),
  aws_s3_bucket_versioning: (it, at) =>
    sets('bucket', it.text('bucket'), at, { versioning: it.text('versioning_configuration.status') }),
  aws_s3_bucket_policy: (it, at) => sets('bucket', it.text('bucket'), at, { policy: policyOf(it.at('policy').value) }),
  aws_s3_bucket_server_side_encryption_configuration: (it, at) => {
    const rule = it.at('rule');
    const byDefault = rule.at('apply_server_side_encryption_by_default');
    return sets('bucket', it.text('bucket'), at, {
      encryption: said({
        algorithm: byDefault.text('sse_algorithm'),
        key: byDefault.text('kms_master_key_id'),
        bucketKey: or(rule.flag('bucket_key_enabled'), false, rule.place),
        blocked: or(rule.set('blocked_encryption_types'), [], rule.place),
      }),
    });
  },
  aws_s3_bucket_lifecycle_configuration: (it, at) =>
    sets('bucket', it.text('bucket'), at, { lifecycle: by(it.each('rule'), (rule) => rule.text('id'), lifecycleRule) }),
  aws_s3_bucket_logging: (it, at) =>
    sets('bucket', it.text('bucket'), at, {
      accessLogs: said({
        bucket: it.text('target_bucket'),
        prefix: it.text('target_prefix'),
        partitionedBy: it.text('target_object_key_format.partitioned_prefix.partition_date_source'),
      }),
    }),
  aws_s3_bucket_object_lock_configuration: (it, at) => {
    const retention = it.at('rule.default_retention');
    return sets('bucket', it.text('bucket'), at, {
      objectLock: said({
        enabled: or(undefined, true, it.place),
        mode: retention.text('mode'),
        days: retention.number('days'),
      }),
    });
  },
  aws_s3_bucket_replication_configuration: (it, at) =>
    sets('bucket', it.text('bucket'), at, {
      replication: said({
        role: it.text('role'),
        rules: by(it.each('rule'), (rule) => rule.text('id'), replicationRule),
      }),
    }),
  aws_s3_bucket_website_configuration: (it, at) =>
    sets('bucket', it.text('bucket'), at, {
      website: said({ index: it.text('index_document.suffix'), error: it.text('error_document.key') }),
    }),
};

function lifecycleRule(rule: Fields): LifecycleRule {
  return said({
    status: rule.text('status'),
    prefix: or(rule.text('filter.prefix'), '', rule.place),
    expireDays: rule.number('expiration.days'),
    expireMarkers: rule.flag('expiration.expired_object_delete_marker'),
    previousDays: rule.number('noncurrent_version_expiration.noncurrent_days'),
    abortDays: rule.number('abort_incomplete_multipart_upload.days_after_initiation'),
  });
}

function replicationRule(rule: Fields): ReplicationRule {
  return said({
    status: rule.text('status'),
    priority: rule.number('priority'),
    prefix: or(rule.text('filter.prefix'), '', rule.place),
    to: rule.text('destination.bucket'),
    key: rule.text('destination.encryption_configuration.replica_kms_key_id'),
    metrics: rule.text('destination.metrics.status'),
    threshold: rule.number('destination.metrics.event_threshold.minutes'),
    timed: rule.text('destination.replication_time.status'),
    deleteMarkers: rule.text('delete_marker_replication.status'),
    encryptedObjects: rule.text('source_selection_criteria.sse_kms_encrypted_objects.status'),
  });
}
