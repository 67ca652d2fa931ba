/** Resources as they are written, before an adapter says what they mean. */
import type { Place } from './place.js';
import type { Referable } from './references.js';
import type { Unknown, Value } from './value.js';

/** Where a resource is made. */
export interface Where {
  readonly region: Value;
  readonly account: string;
}

/** How a type of resource is told from others of its kind, and what others may ask it for. */
export interface Identity {
  readonly kind: Referable;
  /** Its physical name, out of its arguments. */
  readonly name: (body: Value, where: Where) => Value;
  /** Attribute, by the tool's word, to ours of `references.ts`. */
  readonly gives: Readonly<Record<string, string>>;
}

/** A resource that gives another one its name, as the alias of a key does. */
export interface Naming {
  readonly of: Value;
  readonly name: Value;
}

export interface Resource {
  readonly type: string;
  /** `aws_s3_bucket.content[0]`, or stack and logical id. */
  readonly address: string;
  readonly place: Place;
  /** Its arguments; nested blocks are lists. */
  readonly body: Value;
  readonly region: Value;
  /** Whether deleting the deployment leaves it there. */
  readonly kept: boolean;
  /** Why it may not be there, or be there more than once. */
  readonly doubt?: Unknown | undefined;
  readonly identity?: Identity | undefined;
  readonly naming?: Naming | undefined;
}

export interface Output {
  readonly name: string;
  readonly value: Value;
  readonly place: Place;
}

/** One root module, or the stacks of one variant. */
export interface Infrastructure {
  /** Where it is written as a whole, for findings about what is missing. */
  readonly place: Place;
  /** Account that the code is for; the word in braces where nobody knows. */
  readonly account: string;
  readonly resources: readonly Resource[];
  readonly outputs: readonly Output[];
  /** Tags by which provider or stack, one map each. */
  readonly tags: readonly Value[];
  /** Parts that nobody reads, such as modules from elsewhere: they may make anything. */
  readonly opaque: readonly Unknown[];
}
