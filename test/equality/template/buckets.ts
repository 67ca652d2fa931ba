/** Buckets: a template says everything in one place, but the policy. */
import { of } from '../fragments.js';
import { policyOf } from '../policy.js';
import { by, flag, type Readers, said, set, whole } from '../reader.js';
import type { Raw } from '../unread.js';
import { bucketName } from './attributes.js';

export const buckets: Readers = {
  'AWS::S3::Bucket': (it, { region, kept }) =>
    of('bucket', bucketName(it, region), {
      region,
      kept,
      namespace: it.BucketNamespace ?? 'global',
      encryption: it.BucketEncryption && encryption(it.BucketEncryption.ServerSideEncryptionConfiguration[0]),
      publicAccess: it.PublicAccessBlockConfiguration && publicAccess(it.PublicAccessBlockConfiguration),
      ownership: it.OwnershipControls?.Rules[0].ObjectOwnership,
      versioning: it.VersioningConfiguration?.Status,
      lifecycle: it.LifecycleConfiguration && by(it.LifecycleConfiguration.Rules, (rule) => rule.Id, lifecycleRule),
      accessLogs: it.LoggingConfiguration && accessLogs(it.LoggingConfiguration),
      objectLock: objectLock(it),
      replication: it.ReplicationConfiguration && {
        role: it.ReplicationConfiguration.Role,
        rules: by(it.ReplicationConfiguration.Rules, (rule) => rule.Id, replicationRule),
      },
      website: it.WebsiteConfiguration && {
        index: it.WebsiteConfiguration.IndexDocument,
        error: it.WebsiteConfiguration.ErrorDocument,
      },
    }),
  'AWS::S3::BucketPolicy': (it) => of('bucket', it.Bucket, { policy: policyOf(it.PolicyDocument)! }),
};

function encryption({
  ServerSideEncryptionByDefault: { SSEAlgorithm, KMSMasterKeyID },
  BucketKeyEnabled,
  BlockedEncryptionTypes,
}: Raw) {
  return said({
    algorithm: SSEAlgorithm,
    key: KMSMasterKeyID,
    bucketKey: flag(BucketKeyEnabled, false),
    blocked: set(BlockedEncryptionTypes?.EncryptionType),
  });
}

function publicAccess({ BlockPublicAcls, BlockPublicPolicy, IgnorePublicAcls, RestrictPublicBuckets }: Raw) {
  return {
    blockAcls: flag(BlockPublicAcls, false),
    blockPolicy: flag(BlockPublicPolicy, false),
    ignoreAcls: flag(IgnorePublicAcls, false),
    restrict: flag(RestrictPublicBuckets, false),
  };
}

function accessLogs({ DestinationBucketName, LogFilePrefix, TargetObjectKeyFormat }: Raw) {
  return {
    bucket: DestinationBucketName,
    prefix: LogFilePrefix,
    partitionedBy: TargetObjectKeyFormat?.PartitionedPrefix.PartitionDateSource,
  };
}

function objectLock({ ObjectLockEnabled, ObjectLockConfiguration }: Raw) {
  if (!ObjectLockEnabled) return undefined;
  const retention = ObjectLockConfiguration?.Rule.DefaultRetention;
  return said({
    enabled: ObjectLockConfiguration?.ObjectLockEnabled === 'Enabled',
    mode: retention?.Mode,
    days: whole(retention?.Days)!,
  });
}

function lifecycleRule({
  Status,
  Prefix,
  ExpirationInDays,
  ExpiredObjectDeleteMarker,
  NoncurrentVersionExpiration,
  AbortIncompleteMultipartUpload,
}: Raw) {
  return said({
    status: Status,
    prefix: Prefix ?? '',
    expireDays: whole(ExpirationInDays),
    expireMarkers: ExpiredObjectDeleteMarker,
    previousDays: whole(NoncurrentVersionExpiration?.NoncurrentDays),
    abortDays: whole(AbortIncompleteMultipartUpload?.DaysAfterInitiation),
  });
}

function replicationRule({
  Status,
  Priority,
  Filter,
  Destination,
  DeleteMarkerReplication,
  SourceSelectionCriteria,
}: Raw) {
  return said({
    status: Status,
    priority: Priority,
    prefix: Filter?.Prefix ?? '',
    to: Destination.Bucket,
    key: Destination.EncryptionConfiguration?.ReplicaKmsKeyID,
    metrics: Destination.Metrics?.Status,
    threshold: whole(Destination.Metrics?.EventThreshold?.Minutes),
    deleteMarkers: DeleteMarkerReplication?.Status,
    encryptedObjects: SourceSelectionCriteria?.SseKmsEncryptedObjects?.Status,
  });
}
