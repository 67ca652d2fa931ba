/** Buckets. */
import type { By, Count, Flag, Text, Texts } from '../fact.js';
import type { Policy } from '../policy.js';

export interface Bucket {
  region: Text;
  /** Deleting the deployment leaves it there. */
  kept: Flag;
  namespace: Text;
  encryption: { algorithm?: Text | undefined; key?: Text | undefined; bucketKey: Flag; blocked?: Texts | undefined };
  publicAccess: { blockAcls: Flag; blockPolicy: Flag; ignoreAcls: Flag; restrict: Flag };
  ownership: Text;
  versioning: Text;
  lifecycle: By<LifecycleRule>;
  accessLogs: { bucket?: Text | undefined; prefix?: Text | undefined; partitionedBy?: Text | undefined };
  policy: Policy;
  replication: { role?: Text | undefined; rules: By<ReplicationRule> };
  objectLock: { enabled: Flag; mode?: Text | undefined; days?: Count | undefined };
  website: { index?: Text | undefined; error?: Text | undefined };
}

export interface LifecycleRule {
  readonly status?: Text | undefined;
  readonly prefix: Text;
  readonly expireDays?: Count | undefined;
  readonly expireMarkers?: Flag | undefined;
  readonly previousDays?: Count | undefined;
  readonly abortDays?: Count | undefined;
}

export interface ReplicationRule {
  readonly status?: Text | undefined;
  readonly priority?: Count | undefined;
  readonly prefix: Text;
  readonly to?: Text | undefined;
  readonly key?: Text | undefined;
  readonly metrics?: Text | undefined;
  /** Minutes after which a copy is late. */
  readonly threshold?: Count | undefined;
  /** Whether Replication Time Control is on. */
  readonly timed?: Text | undefined;
  readonly deleteMarkers?: Text | undefined;
  readonly encryptedObjects?: Text | undefined;
}
