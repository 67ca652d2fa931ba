/** Every control, in the order of the six measures: the order of every table and of the parts in a slot. */

import type { Control } from '../src/core/types.js';
import { control as accessLogs } from './access-logs/control.js';
import { control as alarmTopicKey } from './alarm-topic-key/control.js';
import { control as aliasRecords } from './alias-records/control.js';
import { control as auditTrail } from './audit-trail/control.js';
import { control as blockPublicAccess } from './block-public-access/control.js';
import { control as blockSseC } from './block-sse-c/control.js';
import { control as bucketAccessLogs } from './bucket-access-logs/control.js';
import { control as bucketEncryption } from './bucket-encryption/control.js';
import { control as bucketOwnerEnforced } from './bucket-owner-enforced/control.js';
import { control as budget } from './budget/control.js';
import { control as caa } from './caa/control.js';
import { control as cacheKey } from './cache-key/control.js';
import { control as certificate } from './certificate/control.js';
import { control as certificateAlarm } from './certificate-alarm/control.js';
import { control as ciChecks } from './ci-checks/control.js';
import { control as contentDeploy } from './content-deploy/control.js';
import { control as crossOriginIsolation } from './cross-origin-isolation/control.js';
import { control as customerManagedKey } from './customer-managed-key/control.js';
import { control as dashboard } from './dashboard/control.js';
import { control as defaultRootObject } from './default-root-object/control.js';
import { control as deployRole } from './deploy-role/control.js';
import { control as distributionOnlyPolicy } from './distribution-only-policy/control.js';
import { control as dnsQueryLogs } from './dns-query-logs/control.js';
import { control as dnssec } from './dnssec/control.js';
import { control as driftCheck } from './drift-check/control.js';
import { control as errorAlarms } from './error-alarms/control.js';
import { control as errorPages } from './error-pages/control.js';
import { control as extraMetrics } from './extra-metrics/control.js';
import { control as geoRestriction } from './geo-restriction/control.js';
import { control as healthCheck } from './health-check/control.js';
import { control as hstsPreload } from './hsts-preload/control.js';
import { control as hstsSubdomains } from './hsts-subdomains/control.js';
import { control as http3Ipv6 } from './http3-ipv6/control.js';
import { control as httpsRedirect } from './https-redirect/control.js';
import { control as keyRotation } from './key-rotation/control.js';
import { control as lifecycle } from './lifecycle/control.js';
import { control as logBucketHardening } from './log-bucket-hardening/control.js';
import { control as logGroups } from './log-groups/control.js';
import { control as managedHeaders } from './managed-headers/control.js';
import { control as mfaDelete } from './mfa-delete/control.js';
import { control as noMail } from './no-mail/control.js';
import { control as objectLock } from './object-lock/control.js';
import { control as originAccessControl } from './origin-access-control/control.js';
import { control as originFailover } from './origin-failover/control.js';
import { control as planAndApplyRoles } from './plan-and-apply-roles/control.js';
import { control as readOnlyMethods } from './read-only-methods/control.js';
import { control as recordsAlarm } from './records-alarm/control.js';
import { control as regionalBucketNames } from './regional-bucket-names/control.js';
import { control as replica } from './replica/control.js';
import { control as replicationAlarm } from './replication-alarm/control.js';
import { control as securityHeaders } from './security-headers/control.js';
import { control as stateProtection } from './state-protection/control.js';
import { control as tags } from './tags/control.js';
import { control as tlsFloor } from './tls-floor/control.js';
import { control as tlsOnlyBuckets } from './tls-only-buckets/control.js';
import { control as versioning } from './versioning/control.js';
import { control as viewerFunction } from './viewer-function/control.js';
import { control as waf } from './waf/control.js';
import { control as wafLogs } from './waf-logs/control.js';
import { control as wafRateLimit } from './waf-rate-limit/control.js';

export const controls: readonly Control[] = [
  bucketEncryption,
  customerManagedKey,
  keyRotation,
  blockSseC,
  certificate,
  tlsFloor,
  httpsRedirect,
  tlsOnlyBuckets,
  managedHeaders,
  securityHeaders,
  hstsSubdomains,
  hstsPreload,
  crossOriginIsolation,
  dnssec,
  accessLogs,
  bucketAccessLogs,
  logBucketHardening,
  errorAlarms,
  alarmTopicKey,
  dashboard,
  certificateAlarm,
  budget,
  logGroups,
  wafLogs,
  auditTrail,
  objectLock,
  dnsQueryLogs,
  extraMetrics,
  healthCheck,
  replicationAlarm,
  recordsAlarm,
  versioning,
  lifecycle,
  replica,
  originFailover,
  stateProtection,
  mfaDelete,
  blockPublicAccess,
  bucketOwnerEnforced,
  originAccessControl,
  distributionOnlyPolicy,
  regionalBucketNames,
  deployRole,
  planAndApplyRoles,
  ciChecks,
  driftCheck,
  waf,
  wafRateLimit,
  geoRestriction,
  aliasRecords,
  caa,
  noMail,
  tags,
  readOnlyMethods,
  cacheKey,
  contentDeploy,
  defaultRootObject,
  errorPages,
  viewerFunction,
  http3Ipv6,
];
