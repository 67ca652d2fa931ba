/**
 * Values of infrastructure code, whichever tool it is written for. Each knows where it is written. What cannot be worked out
 * from the code alone is `unknown` and says why, so that nobody mistakes it for a wrong value. Resources stand here too, because
 * values refer to them and they are made of values.
 */
import type { Place } from './place.js';
import type { Referable } from './references.js';

export type Primitive = string | number | boolean;

interface Placed {
  readonly place: Place;
}

export interface Scalar extends Placed {
  readonly kind: 'scalar';
  readonly value: Primitive;
}

export interface List extends Placed {
  readonly kind: 'list';
  readonly items: readonly Value[];
  /** Without order and duplicates. */
  readonly set?: boolean | undefined;
  /** Text of JSON, kept as what it says. */
  readonly json?: boolean | undefined;
}

/** An object, a map or a block. */
export interface Dictionary extends Placed {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Value>;
  /** Text of JSON, kept as what it says. */
  readonly json?: boolean | undefined;
}

/** An attribute of another resource that only AWS knows, such as its ARN. What it refers to is known. */
export interface Reference extends Placed {
  readonly kind: 'reference';
  readonly to: Resource;
  readonly attribute: string;
}

/** Text with references in it. */
export interface Text extends Placed {
  readonly kind: 'text';
  readonly parts: readonly (string | Reference)[];
}

/** Not written, or null. Its place is that of what could have said it. */
export interface Absent extends Placed {
  readonly kind: 'absent';
}

export interface Unknown extends Placed {
  readonly kind: 'unknown';
  /** Subject and verb: `the variable "name" has no default`. */
  readonly why: string;
  /** Terraform itself would refuse it, which `try` makes use of. */
  readonly refused?: boolean | undefined;
}

export type Value = Scalar | List | Dictionary | Reference | Text | Absent | Unknown;

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
  /** Why it may be kept all the same. */
  readonly keptIf?: Unknown | undefined;
  /** Why it may not be there, or be there more than once. */
  readonly doubt?: Unknown | undefined;
  readonly identity?: Identity | undefined;
  readonly naming?: Naming | undefined;
}

export function scalar(value: Primitive, place: Place): Scalar {
  return { kind: 'scalar', value, place };
}

export function list(items: readonly Value[], place: Place, set = false): List {
  return { kind: 'list', items, set, place };
}

export function map(entries: Iterable<readonly [string, Value]>, place: Place): Dictionary {
  return { kind: 'map', entries: new Map(entries), place };
}

export function absent(place: Place): Absent {
  return { kind: 'absent', place };
}

export function unknown(why: string, place: Place): Unknown {
  return { kind: 'unknown', why, place };
}

export function refused(why: string, place: Place): Unknown {
  return { kind: 'unknown', why, place, refused: true };
}

/** The first of these that is unknown, members of lists and maps included. */
export function unknownIn(...values: readonly Value[]): Unknown | undefined {
  for (const value of values) {
    const found = value.kind === 'unknown' ? value : unknownIn(...membersOf(value));
    if (found) return found;
  }
  return undefined;
}

function membersOf(value: Value): readonly Value[] {
  if (value.kind === 'list') return value.items;
  return value.kind === 'map' ? [...value.entries.values()] : [];
}
