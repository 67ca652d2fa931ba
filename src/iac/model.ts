/**
 * What an infrastructure is, whichever tool makes it: things of a few kinds, each property a fact with its place. A property
 * that nothing says is undefined: there AWS does what it does by itself. Adapters of each reader fill the model in.
 */
import type { Flavor } from '../core/types.js';
import type { By, Fact, Open, Text, Texts } from './fact.js';
import type { Backend } from './infrastructure.js';
import type { IdentityProvider, Role, WebAcl } from './kinds/access.js';
import type { Bucket } from './kinds/buckets.js';
import type { Distribution, HeadersPolicy, OriginAccessControl, ViewerFunction } from './kinds/edge.js';
import type { Alarm, Delivery, HealthCheck, LogGroup, Topic, Trail } from './kinds/monitoring.js';
import type { Certificate, Key, Rec, Zone } from './kinds/names-and-keys.js';
import type { Place } from './place.js';
import type { Policy } from './policy.js';

export interface Kinds {
  bucket: Bucket;
  key: Key;
  distribution: Distribution;
  'origin access control': OriginAccessControl;
  function: ViewerFunction;
  'headers policy': HeadersPolicy;
  certificate: Certificate;
  zone: Zone;
  record: Rec;
  'web ACL': WebAcl;
  topic: Topic;
  alarm: Alarm;
  dashboard: { region: Text; widgets: Fact<By<unknown>> };
  'log group': LogGroup;
  'metric filter': { region: Text; logGroup: Text; pattern: Text; counts: Texts };
  'log policy': { region: Text; policy: Policy };
  'delivery source': { region: Text; type: Text; from: Text };
  'delivery destination': { region: Text; format: Text; to: Text };
  delivery: Delivery;
  role: Role;
  /** A policy that several roles share. */
  policy: { description: Text; path: Text; policy: Policy };
  'identity provider': IdentityProvider;
  trail: Trail;
  budget: { type: Text; unit: Text; limit: Text; notices: Texts };
  'health check': HealthCheck;
  /** What is said about every resource that can be tagged: key to value. */
  tags: By<Text>;
  output: { value: Text };
}

export type Kind = keyof Kinds;

export interface Thing<K extends Kind = Kind> {
  readonly kind: K;
  /** Under which others refer to it; by its address where its name is not known. */
  readonly id: string;
  /** Everything by which others may refer to it: id, ARN, domain. */
  readonly references: ReadonlySet<string>;
  /** `aws_s3_bucket.content`, or stack and logical id. */
  readonly address: string;
  readonly place: Place;
  /** The code makes it; else the code only sets something of a thing made elsewhere. */
  readonly made: boolean;
  /** Why it may not be there. */
  readonly doubt?: Open | undefined;
  readonly is: Partial<Kinds[K]>;
  /** Properties that something may say of this thing or of another: nobody can tell which. */
  readonly unclear: ReadonlyMap<string, Open>;
  /** Settings of it that a plan of Terraform may destroy, though others rely on them. */
  readonly loose: readonly Place[];
  /** Handed to a part that nobody reads, which may set what is not said here. */
  readonly handed?: Open | undefined;
}

export interface Model {
  readonly flavor: Flavor;
  /** Every file of the repository, path to text. */
  readonly files: ReadonlyMap<string, string>;
  readonly place: Place;
  /** Where Terraform keeps its state; undefined for a file on somebody's machine, and for other tools. */
  readonly backend?: Backend | undefined;
  readonly things: readonly Thing[];
  /** Parts that nobody reads, such as modules: they may make anything. */
  readonly opaque: readonly Open[];
}

export function thingsOf<K extends Kind>(model: Model, kind: K): readonly Thing<K>[] {
  return model.things.filter((thing): thing is Thing<K> => thing.kind === kind && thing.made);
}
