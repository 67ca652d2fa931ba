/** Every control, in the order of the six measures: that of every table, and of the parts in a slot. Written by `npm run generate`. */

import type { BadExamples } from '../src/checks/bad-example.js';
import type { Missed } from '../src/core/locals/missed.js';
import type { OnPage } from '../src/core/locals/on-page.js';
import type { Control } from '../src/core/types.js';
import type { NoProbe, Probe } from '../src/probes/probe.js';
import { control as accessLogs } from './access-logs/control.js';
import { onPage as accessLogsOnPage } from './access-logs/on-page.js';
import { missed as accessLogsMissed } from './access-logs/scanners.js';
import { control as alarmTopicKey } from './alarm-topic-key/control.js';
import { onPage as alarmTopicKeyOnPage } from './alarm-topic-key/on-page.js';
import { missed as alarmTopicKeyMissed } from './alarm-topic-key/scanners.js';
import { control as aliasRecords } from './alias-records/control.js';
import { onPage as aliasRecordsOnPage } from './alias-records/on-page.js';
import { control as auditTrail } from './audit-trail/control.js';
import { onPage as auditTrailOnPage } from './audit-trail/on-page.js';
import { control as blockPublicAccess } from './block-public-access/control.js';
import { onPage as blockPublicAccessOnPage } from './block-public-access/on-page.js';
import { control as blockSseC } from './block-sse-c/control.js';
import { onPage as blockSseCOnPage } from './block-sse-c/on-page.js';
import { control as bucketAccessLogs } from './bucket-access-logs/control.js';
import { onPage as bucketAccessLogsOnPage } from './bucket-access-logs/on-page.js';
import { missed as bucketAccessLogsMissed } from './bucket-access-logs/scanners.js';
import { control as bucketEncryption } from './bucket-encryption/control.js';
import { onPage as bucketEncryptionOnPage } from './bucket-encryption/on-page.js';
import { control as bucketOwnerEnforced } from './bucket-owner-enforced/control.js';
import { onPage as bucketOwnerEnforcedOnPage } from './bucket-owner-enforced/on-page.js';
import { control as budget } from './budget/control.js';
import { onPage as budgetOnPage } from './budget/on-page.js';
import { control as caa } from './caa/control.js';
import { onPage as caaOnPage } from './caa/on-page.js';
import { control as cacheKey } from './cache-key/control.js';
import { onPage as cacheKeyOnPage } from './cache-key/on-page.js';
import { control as certificate } from './certificate/control.js';
import { onPage as certificateOnPage } from './certificate/on-page.js';
import { control as certificateAlarm } from './certificate-alarm/control.js';
import { onPage as certificateAlarmOnPage } from './certificate-alarm/on-page.js';
import { control as ciChecks } from './ci-checks/control.js';
import { onPage as ciChecksOnPage } from './ci-checks/on-page.js';
import { control as contentDeploy } from './content-deploy/control.js';
import { onPage as contentDeployOnPage } from './content-deploy/on-page.js';
import { control as crossOriginIsolation } from './cross-origin-isolation/control.js';
import { onPage as crossOriginIsolationOnPage } from './cross-origin-isolation/on-page.js';
import { control as customerManagedKey } from './customer-managed-key/control.js';
import { onPage as customerManagedKeyOnPage } from './customer-managed-key/on-page.js';
import { missed as customerManagedKeyMissed } from './customer-managed-key/scanners.js';
import { control as dashboard } from './dashboard/control.js';
import { onPage as dashboardOnPage } from './dashboard/on-page.js';
import { control as defaultRootObject } from './default-root-object/control.js';
import { onPage as defaultRootObjectOnPage } from './default-root-object/on-page.js';
import { control as deployRole } from './deploy-role/control.js';
import { onPage as deployRoleOnPage } from './deploy-role/on-page.js';
import { control as distributionOnlyPolicy } from './distribution-only-policy/control.js';
import { onPage as distributionOnlyPolicyOnPage } from './distribution-only-policy/on-page.js';
import { control as dnsQueryLogs } from './dns-query-logs/control.js';
import { onPage as dnsQueryLogsOnPage } from './dns-query-logs/on-page.js';
import { missed as dnsQueryLogsMissed } from './dns-query-logs/scanners.js';
import { control as dnssec } from './dnssec/control.js';
import { onPage as dnssecOnPage } from './dnssec/on-page.js';
import { missed as dnssecMissed } from './dnssec/scanners.js';
import { control as driftCheck } from './drift-check/control.js';
import { onPage as driftCheckOnPage } from './drift-check/on-page.js';
import { control as errorAlarms } from './error-alarms/control.js';
import { onPage as errorAlarmsOnPage } from './error-alarms/on-page.js';
import { control as errorPages } from './error-pages/control.js';
import { onPage as errorPagesOnPage } from './error-pages/on-page.js';
import { control as extraMetrics } from './extra-metrics/control.js';
import { onPage as extraMetricsOnPage } from './extra-metrics/on-page.js';
import { control as geoRestriction } from './geo-restriction/control.js';
import { onPage as geoRestrictionOnPage } from './geo-restriction/on-page.js';
import { missed as geoRestrictionMissed } from './geo-restriction/scanners.js';
import { control as healthCheck } from './health-check/control.js';
import { onPage as healthCheckOnPage } from './health-check/on-page.js';
import { control as hstsPreload } from './hsts-preload/control.js';
import { onPage as hstsPreloadOnPage } from './hsts-preload/on-page.js';
import { missed as hstsPreloadMissed } from './hsts-preload/scanners.js';
import { control as hstsSubdomains } from './hsts-subdomains/control.js';
import { onPage as hstsSubdomainsOnPage } from './hsts-subdomains/on-page.js';
import { control as http3Ipv6 } from './http3-ipv6/control.js';
import { onPage as http3Ipv6OnPage } from './http3-ipv6/on-page.js';
import { control as httpsRedirect } from './https-redirect/control.js';
import { onPage as httpsRedirectOnPage } from './https-redirect/on-page.js';
import { control as keyRotation } from './key-rotation/control.js';
import { onPage as keyRotationOnPage } from './key-rotation/on-page.js';
import { control as lifecycle } from './lifecycle/control.js';
import { onPage as lifecycleOnPage } from './lifecycle/on-page.js';
import { missed as lifecycleMissed } from './lifecycle/scanners.js';
import { control as logBucketHardening } from './log-bucket-hardening/control.js';
import { onPage as logBucketHardeningOnPage } from './log-bucket-hardening/on-page.js';
import { control as logGroups } from './log-groups/control.js';
import { onPage as logGroupsOnPage } from './log-groups/on-page.js';
import { control as managedHeaders } from './managed-headers/control.js';
import { onPage as managedHeadersOnPage } from './managed-headers/on-page.js';
import { control as mfaDelete } from './mfa-delete/control.js';
import { control as noMail } from './no-mail/control.js';
import { onPage as noMailOnPage } from './no-mail/on-page.js';
import { control as objectLock } from './object-lock/control.js';
import { onPage as objectLockOnPage } from './object-lock/on-page.js';
import { control as originAccessControl } from './origin-access-control/control.js';
import { onPage as originAccessControlOnPage } from './origin-access-control/on-page.js';
import { control as originFailover } from './origin-failover/control.js';
import { onPage as originFailoverOnPage } from './origin-failover/on-page.js';
import { missed as originFailoverMissed } from './origin-failover/scanners.js';
import { control as planAndApplyRoles } from './plan-and-apply-roles/control.js';
import { onPage as planAndApplyRolesOnPage } from './plan-and-apply-roles/on-page.js';
import { control as readOnlyMethods } from './read-only-methods/control.js';
import { onPage as readOnlyMethodsOnPage } from './read-only-methods/on-page.js';
import { control as recordsAlarm } from './records-alarm/control.js';
import { onPage as recordsAlarmOnPage } from './records-alarm/on-page.js';
import { control as regionalBucketNames } from './regional-bucket-names/control.js';
import { onPage as regionalBucketNamesOnPage } from './regional-bucket-names/on-page.js';
import { control as replica } from './replica/control.js';
import { onPage as replicaOnPage } from './replica/on-page.js';
import { missed as replicaMissed } from './replica/scanners.js';
import { control as replicationAlarm } from './replication-alarm/control.js';
import { onPage as replicationAlarmOnPage } from './replication-alarm/on-page.js';
import { control as securityHeaders } from './security-headers/control.js';
import { onPage as securityHeadersOnPage } from './security-headers/on-page.js';
import { missed as securityHeadersMissed } from './security-headers/scanners.js';
import { control as stateProtection } from './state-protection/control.js';
import { onPage as stateProtectionOnPage } from './state-protection/on-page.js';
import { control as tags } from './tags/control.js';
import { control as tlsFloor } from './tls-floor/control.js';
import { onPage as tlsFloorOnPage } from './tls-floor/on-page.js';
import { control as tlsOnlyBuckets } from './tls-only-buckets/control.js';
import { onPage as tlsOnlyBucketsOnPage } from './tls-only-buckets/on-page.js';
import { missed as tlsOnlyBucketsMissed } from './tls-only-buckets/scanners.js';
import { control as versioning } from './versioning/control.js';
import { onPage as versioningOnPage } from './versioning/on-page.js';
import { missed as versioningMissed } from './versioning/scanners.js';
import { control as viewerFunction } from './viewer-function/control.js';
import { onPage as viewerFunctionOnPage } from './viewer-function/on-page.js';
import { control as waf } from './waf/control.js';
import { onPage as wafOnPage } from './waf/on-page.js';
import { missed as wafMissed } from './waf/scanners.js';
import { control as wafLogs } from './waf-logs/control.js';
import { onPage as wafLogsOnPage } from './waf-logs/on-page.js';
import { missed as wafLogsMissed } from './waf-logs/scanners.js';
import { control as wafRateLimit } from './waf-rate-limit/control.js';
import { onPage as wafRateLimitOnPage } from './waf-rate-limit/on-page.js';

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

/** What the comparison page shows of a control, by its id. */
export const onPages: Readonly<Record<string, OnPage>> = {
  'bucket-encryption': bucketEncryptionOnPage,
  'customer-managed-key': customerManagedKeyOnPage,
  'key-rotation': keyRotationOnPage,
  'block-sse-c': blockSseCOnPage,
  certificate: certificateOnPage,
  'tls-floor': tlsFloorOnPage,
  'https-redirect': httpsRedirectOnPage,
  'tls-only-buckets': tlsOnlyBucketsOnPage,
  'managed-headers': managedHeadersOnPage,
  'security-headers': securityHeadersOnPage,
  'hsts-subdomains': hstsSubdomainsOnPage,
  'hsts-preload': hstsPreloadOnPage,
  'cross-origin-isolation': crossOriginIsolationOnPage,
  dnssec: dnssecOnPage,
  'access-logs': accessLogsOnPage,
  'bucket-access-logs': bucketAccessLogsOnPage,
  'log-bucket-hardening': logBucketHardeningOnPage,
  'error-alarms': errorAlarmsOnPage,
  'alarm-topic-key': alarmTopicKeyOnPage,
  dashboard: dashboardOnPage,
  'certificate-alarm': certificateAlarmOnPage,
  budget: budgetOnPage,
  'log-groups': logGroupsOnPage,
  'waf-logs': wafLogsOnPage,
  'audit-trail': auditTrailOnPage,
  'object-lock': objectLockOnPage,
  'dns-query-logs': dnsQueryLogsOnPage,
  'extra-metrics': extraMetricsOnPage,
  'health-check': healthCheckOnPage,
  'replication-alarm': replicationAlarmOnPage,
  'records-alarm': recordsAlarmOnPage,
  versioning: versioningOnPage,
  lifecycle: lifecycleOnPage,
  replica: replicaOnPage,
  'origin-failover': originFailoverOnPage,
  'state-protection': stateProtectionOnPage,
  'block-public-access': blockPublicAccessOnPage,
  'bucket-owner-enforced': bucketOwnerEnforcedOnPage,
  'origin-access-control': originAccessControlOnPage,
  'distribution-only-policy': distributionOnlyPolicyOnPage,
  'regional-bucket-names': regionalBucketNamesOnPage,
  'deploy-role': deployRoleOnPage,
  'plan-and-apply-roles': planAndApplyRolesOnPage,
  'ci-checks': ciChecksOnPage,
  'drift-check': driftCheckOnPage,
  waf: wafOnPage,
  'waf-rate-limit': wafRateLimitOnPage,
  'geo-restriction': geoRestrictionOnPage,
  'alias-records': aliasRecordsOnPage,
  caa: caaOnPage,
  'no-mail': noMailOnPage,
  'read-only-methods': readOnlyMethodsOnPage,
  'cache-key': cacheKeyOnPage,
  'content-deploy': contentDeployOnPage,
  'default-root-object': defaultRootObjectOnPage,
  'error-pages': errorPagesOnPage,
  'viewer-function': viewerFunctionOnPage,
  'http3-ipv6': http3Ipv6OnPage,
};

/** What scanners find while a control is off. */
export const missed: Readonly<Record<string, readonly Missed[]>> = {
  'customer-managed-key': customerManagedKeyMissed,
  'tls-only-buckets': tlsOnlyBucketsMissed,
  'security-headers': securityHeadersMissed,
  'hsts-preload': hstsPreloadMissed,
  dnssec: dnssecMissed,
  'access-logs': accessLogsMissed,
  'bucket-access-logs': bucketAccessLogsMissed,
  'alarm-topic-key': alarmTopicKeyMissed,
  'waf-logs': wafLogsMissed,
  'dns-query-logs': dnsQueryLogsMissed,
  versioning: versioningMissed,
  lifecycle: lifecycleMissed,
  replica: replicaMissed,
  'origin-failover': originFailoverMissed,
  waf: wafMissed,
  'geo-restriction': geoRestrictionMissed,
};

/** What asks a deployed site, or why nothing can. Loaded one by one: the command needs none. */
export const probes: Readonly<Record<string, () => Promise<{ readonly probe: Probe | NoProbe }>>> = {
  'bucket-encryption': () => import('./bucket-encryption/probe.js'),
  'customer-managed-key': () => import('./customer-managed-key/probe.js'),
  'key-rotation': () => import('./key-rotation/probe.js'),
  'block-sse-c': () => import('./block-sse-c/probe.js'),
  certificate: () => import('./certificate/probe.js'),
  'tls-floor': () => import('./tls-floor/probe.js'),
  'https-redirect': () => import('./https-redirect/probe.js'),
  'tls-only-buckets': () => import('./tls-only-buckets/probe.js'),
  'managed-headers': () => import('./managed-headers/probe.js'),
  'security-headers': () => import('./security-headers/probe.js'),
  'hsts-subdomains': () => import('./hsts-subdomains/probe.js'),
  'hsts-preload': () => import('./hsts-preload/probe.js'),
  'cross-origin-isolation': () => import('./cross-origin-isolation/probe.js'),
  dnssec: () => import('./dnssec/probe.js'),
  'access-logs': () => import('./access-logs/probe.js'),
  'bucket-access-logs': () => import('./bucket-access-logs/probe.js'),
  'log-bucket-hardening': () => import('./log-bucket-hardening/probe.js'),
  'error-alarms': () => import('./error-alarms/probe.js'),
  'alarm-topic-key': () => import('./alarm-topic-key/probe.js'),
  dashboard: () => import('./dashboard/probe.js'),
  'certificate-alarm': () => import('./certificate-alarm/probe.js'),
  budget: () => import('./budget/probe.js'),
  'log-groups': () => import('./log-groups/probe.js'),
  'waf-logs': () => import('./waf-logs/probe.js'),
  'audit-trail': () => import('./audit-trail/probe.js'),
  'object-lock': () => import('./object-lock/probe.js'),
  'dns-query-logs': () => import('./dns-query-logs/probe.js'),
  'extra-metrics': () => import('./extra-metrics/probe.js'),
  'health-check': () => import('./health-check/probe.js'),
  'replication-alarm': () => import('./replication-alarm/probe.js'),
  'records-alarm': () => import('./records-alarm/probe.js'),
  versioning: () => import('./versioning/probe.js'),
  lifecycle: () => import('./lifecycle/probe.js'),
  replica: () => import('./replica/probe.js'),
  'origin-failover': () => import('./origin-failover/probe.js'),
  'state-protection': () => import('./state-protection/probe.js'),
  'mfa-delete': () => import('./mfa-delete/probe.js'),
  'block-public-access': () => import('./block-public-access/probe.js'),
  'bucket-owner-enforced': () => import('./bucket-owner-enforced/probe.js'),
  'origin-access-control': () => import('./origin-access-control/probe.js'),
  'distribution-only-policy': () => import('./distribution-only-policy/probe.js'),
  'regional-bucket-names': () => import('./regional-bucket-names/probe.js'),
  'deploy-role': () => import('./deploy-role/probe.js'),
  'plan-and-apply-roles': () => import('./plan-and-apply-roles/probe.js'),
  'ci-checks': () => import('./ci-checks/probe.js'),
  'drift-check': () => import('./drift-check/probe.js'),
  waf: () => import('./waf/probe.js'),
  'waf-rate-limit': () => import('./waf-rate-limit/probe.js'),
  'geo-restriction': () => import('./geo-restriction/probe.js'),
  'alias-records': () => import('./alias-records/probe.js'),
  caa: () => import('./caa/probe.js'),
  'no-mail': () => import('./no-mail/probe.js'),
  tags: () => import('./tags/probe.js'),
  'read-only-methods': () => import('./read-only-methods/probe.js'),
  'cache-key': () => import('./cache-key/probe.js'),
  'content-deploy': () => import('./content-deploy/probe.js'),
  'default-root-object': () => import('./default-root-object/probe.js'),
  'error-pages': () => import('./error-pages/probe.js'),
  'viewer-function': () => import('./viewer-function/probe.js'),
  'http3-ipv6': () => import('./http3-ipv6/probe.js'),
};

/** What weakens it, for the tests. */
export const badExamples: Readonly<Record<string, () => Promise<{ readonly bad: BadExamples }>>> = {
  'bucket-encryption': () => import('./bucket-encryption/bad-example.js'),
  'customer-managed-key': () => import('./customer-managed-key/bad-example.js'),
  'key-rotation': () => import('./key-rotation/bad-example.js'),
  'block-sse-c': () => import('./block-sse-c/bad-example.js'),
  certificate: () => import('./certificate/bad-example.js'),
  'tls-floor': () => import('./tls-floor/bad-example.js'),
  'https-redirect': () => import('./https-redirect/bad-example.js'),
  'tls-only-buckets': () => import('./tls-only-buckets/bad-example.js'),
  'managed-headers': () => import('./managed-headers/bad-example.js'),
  'security-headers': () => import('./security-headers/bad-example.js'),
  'hsts-subdomains': () => import('./hsts-subdomains/bad-example.js'),
  'hsts-preload': () => import('./hsts-preload/bad-example.js'),
  'cross-origin-isolation': () => import('./cross-origin-isolation/bad-example.js'),
  dnssec: () => import('./dnssec/bad-example.js'),
  'access-logs': () => import('./access-logs/bad-example.js'),
  'bucket-access-logs': () => import('./bucket-access-logs/bad-example.js'),
  'log-bucket-hardening': () => import('./log-bucket-hardening/bad-example.js'),
  'error-alarms': () => import('./error-alarms/bad-example.js'),
  'alarm-topic-key': () => import('./alarm-topic-key/bad-example.js'),
  dashboard: () => import('./dashboard/bad-example.js'),
  'certificate-alarm': () => import('./certificate-alarm/bad-example.js'),
  budget: () => import('./budget/bad-example.js'),
  'log-groups': () => import('./log-groups/bad-example.js'),
  'waf-logs': () => import('./waf-logs/bad-example.js'),
  'audit-trail': () => import('./audit-trail/bad-example.js'),
  'object-lock': () => import('./object-lock/bad-example.js'),
  'dns-query-logs': () => import('./dns-query-logs/bad-example.js'),
  'extra-metrics': () => import('./extra-metrics/bad-example.js'),
  'health-check': () => import('./health-check/bad-example.js'),
  'replication-alarm': () => import('./replication-alarm/bad-example.js'),
  'records-alarm': () => import('./records-alarm/bad-example.js'),
  versioning: () => import('./versioning/bad-example.js'),
  lifecycle: () => import('./lifecycle/bad-example.js'),
  replica: () => import('./replica/bad-example.js'),
  'origin-failover': () => import('./origin-failover/bad-example.js'),
  'state-protection': () => import('./state-protection/bad-example.js'),
  'block-public-access': () => import('./block-public-access/bad-example.js'),
  'bucket-owner-enforced': () => import('./bucket-owner-enforced/bad-example.js'),
  'origin-access-control': () => import('./origin-access-control/bad-example.js'),
  'distribution-only-policy': () => import('./distribution-only-policy/bad-example.js'),
  'regional-bucket-names': () => import('./regional-bucket-names/bad-example.js'),
  'deploy-role': () => import('./deploy-role/bad-example.js'),
  'plan-and-apply-roles': () => import('./plan-and-apply-roles/bad-example.js'),
  'ci-checks': () => import('./ci-checks/bad-example.js'),
  'drift-check': () => import('./drift-check/bad-example.js'),
  waf: () => import('./waf/bad-example.js'),
  'waf-rate-limit': () => import('./waf-rate-limit/bad-example.js'),
  'geo-restriction': () => import('./geo-restriction/bad-example.js'),
  'alias-records': () => import('./alias-records/bad-example.js'),
  caa: () => import('./caa/bad-example.js'),
  'no-mail': () => import('./no-mail/bad-example.js'),
  tags: () => import('./tags/bad-example.js'),
  'read-only-methods': () => import('./read-only-methods/bad-example.js'),
  'cache-key': () => import('./cache-key/bad-example.js'),
  'content-deploy': () => import('./content-deploy/bad-example.js'),
  'default-root-object': () => import('./default-root-object/bad-example.js'),
  'error-pages': () => import('./error-pages/bad-example.js'),
  'viewer-function': () => import('./viewer-function/bad-example.js'),
  'http3-ipv6': () => import('./http3-ipv6/bad-example.js'),
};
