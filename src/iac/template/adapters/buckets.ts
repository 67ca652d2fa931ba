/** Buckets: a template says everything in one place, but the policy. */
import { mapped, or } from '../../fact.js';
import { by, type Fields, said } from '../../fields.js';
import { type Adapters, makes, sets } from '../../fragment.js';
import type { Bucket, LifecycleRule, ReplicationRule } from '../../kinds/buckets.js';
import { policyOf } from '../../policy.js';

export const buckets: Adapters = {
  'AWS::S3::Bucket': (it, at) =>
    makes('bucket', at, {
      region: at.region,
      kept: at.kept,
      namespace: or(it.text('BucketNamespace'), 'global', it.place),
      encryption: it.has('BucketEncryption')
        ? encryption(it.at('BucketEncryption.ServerSideEncryptionConfiguration.0'))
        : undefined,
      publicAccess: it.has('PublicAccessBlockConfiguration')
        ? publicAccess(it.at('PublicAccessBlockConfiguration'))
        : undefined,
      ownership: it.text('OwnershipControls.Rules.0.ObjectOwnership'),
      versioning: it.text('VersioningConfiguration.Status'),
      lifecycle: it.has('LifecycleConfiguration')
        ? by(it.each('LifecycleConfiguration.Rules'), (rule) => rule.text('Id'), lifecycleRule)
        : undefined,
      accessLogs: it.has('LoggingConfiguration') ? accessLogs(it.at('LoggingConfiguration')) : undefined,
      objectLock: objectLock(it),
      replication: it.has('ReplicationConfiguration')
        ? said({
            role: it.text('ReplicationConfiguration.Role'),
            rules: by(it.each('ReplicationConfiguration.Rules'), (rule) => rule.text('Id'), replicationRule),
          })
        : undefined,
      website: it.has('WebsiteConfiguration')
        ? said({
            index: it.text('WebsiteConfiguration.IndexDocument'),
            error: it.text('WebsiteConfiguration.ErrorDocument'),
          })
        : undefined,
    }),
  'AWS::S3::BucketPolicy': (it, at) =>
    sets('bucket', it.text('Bucket'), at, { policy: policyOf(it.at('PolicyDocument').value) }),
};

function encryption(rule: Fields): Bucket['encryption'] {
  return said({
    algorithm: rule.text('ServerSideEncryptionByDefault.SSEAlgorithm'),
    key: rule.text('ServerSideEncryptionByDefault.KMSMasterKeyID'),
    bucketKey: or(rule.flag('BucketKeyEnabled'), false, rule.place),
    blocked: or(rule.set('BlockedEncryptionTypes.EncryptionType'), [], rule.place),
  });
}

function publicAccess(it: Fields): Bucket['publicAccess'] {
  const flag = (name: string) => or(it.flag(name), false, it.place);
  return {
    blockAcls: flag('BlockPublicAcls'),
    blockPolicy: flag('BlockPublicPolicy'),
    ignoreAcls: flag('IgnorePublicAcls'),
    restrict: flag('RestrictPublicBuckets'),
  };
}

function accessLogs(it: Fields): Bucket['accessLogs'] {
  return said({
    bucket: it.text('DestinationBucketName'),
    prefix: it.text('LogFilePrefix'),
    partitionedBy: it.text('TargetObjectKeyFormat.PartitionedPrefix.PartitionDateSource'),
  });
}

function objectLock(it: Fields): Bucket['objectLock'] | undefined {
  const own = it.flag('ObjectLockEnabled');
  if (own === undefined) return undefined;
  const retention = it.at('ObjectLockConfiguration.Rule.DefaultRetention');
  const enabled = mapped(it.text('ObjectLockConfiguration.ObjectLockEnabled'), (text) => text === 'Enabled');
  return said({
    enabled: own.known && !own.value ? own : or(enabled, false, it.place),
    mode: retention.text('Mode'),
    days: retention.number('Days'),
  });
}

function lifecycleRule(rule: Fields): LifecycleRule {
  return said({
    status: rule.text('Status'),
    prefix: or(rule.text('Prefix'), '', rule.place),
    expireDays: rule.number('ExpirationInDays'),
    expireMarkers: rule.flag('ExpiredObjectDeleteMarker'),
    previousDays:
      rule.number('NoncurrentVersionExpiration.NoncurrentDays') ?? rule.number('NoncurrentVersionExpirationInDays'),
    abortDays: rule.number('AbortIncompleteMultipartUpload.DaysAfterInitiation'),
  });
}

function replicationRule(rule: Fields): ReplicationRule {
  return said({
    status: rule.text('Status'),
    priority: rule.number('Priority'),
    prefix: or(rule.text('Filter.Prefix'), '', rule.place),
    to: rule.text('Destination.Bucket'),
    key: rule.text('Destination.EncryptionConfiguration.ReplicaKmsKeyID'),
    metrics: rule.text('Destination.Metrics.Status'),
    threshold: rule.number('Destination.Metrics.EventThreshold.Minutes'),
    timed: rule.text('Destination.ReplicationTime.Status'),
    deleteMarkers: rule.text('DeleteMarkerReplication.Status'),
    encryptedObjects: rule.text('SourceSelectionCriteria.SseKmsEncryptedObjects.Status'),
  });
}
