/** What readers of resources have in common, whichever tool wrote them. */
import type { Fragment } from './fragments.js';
import { list, sorted } from './policy.js';
import type { Raw } from './unread.js';

export interface Place {
  readonly region: string;
  /** Address or logical id, for messages. */
  readonly address: string;
  /** Whether deleting the deployment leaves it there. */
  readonly kept: boolean;
  /** Id under which others refer to it, where it has one. */
  readonly id: string;
}

/** Says what one resource contributes to the model. */
export type Reader = (it: Raw, place: Place) => Fragment | readonly Fragment[];

/** Readers by type of resource. */
export type Readers = Readonly<Record<string, Reader>>;

/** `example.com` of `{distribution example.com}`. */
export function nameIn(id: string): string {
  return /^\{[\w ]*? ([^ ]+)\}$/.exec(id)?.[1] ?? id;
}

/** Last part of an ARN such as that of a topic. */
export function lastPart(arn: string): string {
  return arn.split(':').at(-1)!;
}

/** Name of a log group out of its ARN, which some ask for with `:*` and some without. */
export function logGroupIn(arn: string): string {
  return /:log-group:(.+?)(:\*)?$/.exec(arn)?.[1] ?? arn;
}

/** Name of a web ACL in its ARN, which ends with an id. */
export function webAclIn(arn: string): string {
  return /:global\/webacl\/([^/]+)\/\{web ACL\}$/.exec(arn)?.[1] ?? arn;
}

/** Things of a list under the names that they carry. Two of one name would hide each other. */
export function by<T>(items: Raw, name: (item: Raw) => string, properties: (item: Raw) => T): Record<string, T> {
  const named: Record<string, T> = {};
  for (const item of list<Raw>(items)) {
    if (name(item) in named) throw new Error(`two are called ${name(item)}`);
    named[name(item)] = properties(item);
  }
  return named;
}

/** Leaves out what is not said. */
export function said<T extends object>(properties: T): T {
  return Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== undefined && value !== null),
  ) as T;
}

/** A DNS name may end with a dot. */
export function host(name: string): string {
  return name.replace(/\.$/, '');
}

export function whole(value: Raw): number | undefined {
  return value === undefined || value === null ? undefined : Number(value);
}

export function flag(value: Raw, otherwise: boolean): boolean {
  return value === undefined || value === null ? otherwise : String(value) === 'true';
}

export function set(values: Raw): readonly string[] {
  return sorted(list<Raw>(values).map(String));
}
