/** Every probe, in the order of the catalogue. */

import type { Probe } from '../src/probes/probe.js';
import { probe as alarmTopicKey } from './alarm-topic-key/probe.js';
import { probe as aliasRecords } from './alias-records/probe.js';
import { probe as blockPublicAccess } from './block-public-access/probe.js';
import { probe as bucketEncryption } from './bucket-encryption/probe.js';
import { probe as bucketOwnerEnforced } from './bucket-owner-enforced/probe.js';
import { probe as caa } from './caa/probe.js';
import { probe as cacheKey } from './cache-key/probe.js';
import { probe as certificate } from './certificate/probe.js';
import { probe as certificateAlarm } from './certificate-alarm/probe.js';
import { probe as contentDeploy } from './content-deploy/probe.js';
import { probe as crossOriginIsolation } from './cross-origin-isolation/probe.js';
import { probe as customerManagedKey } from './customer-managed-key/probe.js';
import { probe as defaultRootObject } from './default-root-object/probe.js';
import { probe as deployRole } from './deploy-role/probe.js';
import { probe as distributionOnlyPolicy } from './distribution-only-policy/probe.js';
import { probe as errorAlarms } from './error-alarms/probe.js';
import { probe as errorPages } from './error-pages/probe.js';
import { probe as extraMetrics } from './extra-metrics/probe.js';
import { probe as healthCheck } from './health-check/probe.js';
import { probe as hstsPreload } from './hsts-preload/probe.js';
import { probe as hstsSubdomains } from './hsts-subdomains/probe.js';
import { probe as http3Ipv6 } from './http3-ipv6/probe.js';
import { probe as httpsRedirect } from './https-redirect/probe.js';
import { probe as logBucketHardening } from './log-bucket-hardening/probe.js';
import { probe as managedHeaders } from './managed-headers/probe.js';
import { probe as noMail } from './no-mail/probe.js';
import { probe as objectLock } from './object-lock/probe.js';
import { probe as originAccessControl } from './origin-access-control/probe.js';
import { probe as planAndApplyRoles } from './plan-and-apply-roles/probe.js';
import { probe as readOnlyMethods } from './read-only-methods/probe.js';
import { probe as recordsAlarm } from './records-alarm/probe.js';
import { probe as replicationAlarm } from './replication-alarm/probe.js';
import { probe as securityHeaders } from './security-headers/probe.js';
import { probe as tlsFloor } from './tls-floor/probe.js';
import { probe as tlsOnlyBuckets } from './tls-only-buckets/probe.js';
import { probe as versioning } from './versioning/probe.js';
import { probe as viewerFunction } from './viewer-function/probe.js';
import { probe as waf } from './waf/probe.js';

export const probes: readonly Probe[] = [
  bucketEncryption,
  customerManagedKey,
  certificate,
  tlsFloor,
  httpsRedirect,
  tlsOnlyBuckets,
  managedHeaders,
  securityHeaders,
  hstsSubdomains,
  hstsPreload,
  crossOriginIsolation,
  logBucketHardening,
  errorAlarms,
  alarmTopicKey,
  certificateAlarm,
  objectLock,
  extraMetrics,
  healthCheck,
  replicationAlarm,
  recordsAlarm,
  versioning,
  blockPublicAccess,
  bucketOwnerEnforced,
  originAccessControl,
  distributionOnlyPolicy,
  deployRole,
  planAndApplyRoles,
  waf,
  aliasRecords,
  caa,
  noMail,
  readOnlyMethods,
  cacheKey,
  contentDeploy,
  defaultRootObject,
  errorPages,
  viewerFunction,
  http3Ipv6,
];
