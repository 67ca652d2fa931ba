/**
 * What an infrastructure is, whichever tool makes it: kinds of things, by their physical name. Readers of Terraform and of
 * templates fill it in; a comparison goes property by property. A property that is not set is what AWS does by itself.
 */
import type { Policy } from './policy.js';

/** Things of each kind by name. A kind's properties, in plain words, are those of its interface. */
export interface Kinds {
  bucket: Bucket;
  key: Key;
  distribution: Distribution;
  'origin access control': { description: string; type: string; signing: string; protocol: string };
  function: { comment: string; runtime: string; code: string; published: boolean };
  'headers policy': HeadersPolicy;
  certificate: {
    region: string;
    names: readonly string[];
    keyAlgorithm: string;
    validation: string;
    validatedIn: readonly string[];
  };
  zone: Zone;
  record: { zone: string; type: string; ttl?: number; values?: readonly string[]; alias?: Named };
  'web ACL': WebAcl;
  topic: { region: string; key?: string; policy: Policy; subscriptions: readonly string[] };
  alarm: Alarm;
  dashboard: { region: string; widgets: Named };
  'log group': Kept & { region: string; days: number; key?: string; policy?: Policy };
  'metric filter': { region: string; logGroup: string; pattern: string; counts: readonly string[] };
  'delivery source': { region: string; type: string; from: string };
  'delivery destination': { region: string; format: string; to: string };
  delivery: { region: string; to: string; fields: readonly string[]; partitioned: boolean; suffix: string };
  role: {
    description: string;
    trust: Policy;
    policies: Readonly<Record<string, Policy>>;
    seconds: number;
    attached: readonly string[];
  };
  /** A policy that several roles share. */
  policy: { description: string; policy: Policy };
  trail: Trail;
  budget: { type: string; unit: string; limit: string; notices: readonly string[] };
  'health check': HealthCheck;
  /** What is said about every resource that can be tagged: key to value. */
  tags: Readonly<Record<string, string>>;
  output: { value: unknown };
}

/** Settings under names of their own, such as rules by id. */
export type Named = Readonly<Record<string, unknown>>;

/** Whether deleting the deployment leaves it there. */
interface Kept {
  kept: boolean;
}

export interface Bucket extends Kept {
  region: string;
  encryption: { algorithm: string; key?: string | undefined; bucketKey: boolean; blocked: readonly string[] };
  publicAccess: { blockAcls: boolean; blockPolicy: boolean; ignoreAcls: boolean; restrict: boolean };
  ownership: string;
  versioning: string;
  lifecycle: Readonly<Record<string, LifecycleRule>>;
  accessLogs: { bucket: string; prefix: string; partitionedBy: string };
  policy: Policy;
  replication: { role: string; rules: Named };
  objectLock: { enabled: boolean; mode?: string; days?: number };
  website: { index: string; error: string };
  namespace: string;
}

export interface LifecycleRule {
  status: string;
  prefix: string;
  expireDays?: number | undefined;
  expireMarkers?: boolean | undefined;
  previousDays?: number | undefined;
  abortDays?: number | undefined;
}

export interface Key extends Kept {
  alias: string;
  region: string;
  description: string;
  spec: string;
  usage: string;
  rotation: boolean;
  deletionDays: number;
  policy: Policy;
}

export interface Distribution {
  comment: string;
  enabled: boolean;
  aliases: readonly string[];
  rootObject: string;
  priceClass: string;
  webAcl?: string | undefined;
  httpVersion: string;
  ipv6: boolean;
  origins: Named;
  originGroups: Named;
  behavior: Named;
  countries: { restriction: string; codes: readonly string[] };
  tls: { certificate: string; floor: string; support: string };
  errorPages: Named;
  extraMetrics?: string;
}

export interface HeadersPolicy {
  comment: string;
  security: Named;
  custom: Named;
  removed: readonly string[];
}

export interface Zone extends Kept {
  comment: string;
  signing: { key?: string; name?: string; keyStatus?: string; status?: string };
  queryLog: string;
}

export interface WebAcl {
  region: string;
  description: string;
  scope: string;
  default: string;
  metric: string;
  counted: boolean;
  sampled: boolean;
  rules: Named;
  log: { to: readonly string[]; redacted: readonly string[]; keeps: Named; otherwise: string };
}

export interface Alarm {
  region: string;
  description: string;
  metric: Named;
  comparison: string;
  threshold: number;
  periods: number;
  missing: string;
  actions: readonly string[];
  okActions: readonly string[];
}

export interface Trail {
  region: string;
  bucket: string;
  key: string;
  logGroup: string;
  role: string;
  validated: boolean;
  everyRegion: boolean;
  globalServices: boolean;
  logging: boolean;
  selectors: Named;
}

export interface HealthCheck {
  type: string;
  host: string;
  port: number;
  path: string;
  text: string;
  sni: boolean;
  everySeconds: number;
  failures: number;
  inverted: boolean;
  latency: boolean;
  tags: Named;
}
