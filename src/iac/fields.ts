/** Typed ways into the arguments of a resource, for adapters. What is not written is undefined. */
import { bare, get, items } from './access.js';
import { type Fact, known, open, openOf } from './fact.js';
import type { Place } from './place.js';
import { unknownIn, type Value } from './value.js';

/** Steps apart by dots: `rule.0.id`. */
type Path = string;

export interface Fields {
  readonly value: Value;
  readonly place: Place;
  readonly at: (path: Path) => Fields;
  readonly has: (path: Path) => boolean;
  readonly text: (path: Path) => Fact<string> | undefined;
  readonly number: (path: Path) => Fact<number> | undefined;
  readonly flag: (path: Path) => Fact<boolean> | undefined;
  /** Members in their order. */
  readonly texts: (path: Path) => Fact<readonly string[]> | undefined;
  /** Members sorted, for what has no order. */
  readonly set: (path: Path) => Fact<readonly string[]> | undefined;
  /** Text by key. */
  readonly map: (path: Path) => Readonly<Record<string, Fact<string>>> | undefined;
  /** Blocks, or objects of a list. */
  readonly each: (path: Path) => readonly Fields[];
}

export function fieldsOf(value: Value): Fields {
  const at = (path: Path) =>
    path === '' ? value : get(value, ...path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key)));
  return {
    value,
    place: value.place,
    at: (path) => fieldsOf(at(path)),
    has: (path) => at(path).kind !== 'absent',
    text: (path) => primitive(at(path), String),
    number: (path) => primitive(at(path), Number),
    flag: (path) => primitive(at(path), (found) => String(found) === 'true'),
    texts: (path) => textsOf(at(path)),
    set: (path) => sorted(textsOf(at(path))),
    map: (path) => mapOf(at(path)),
    each: (path) => items(at(path)).map(fieldsOf),
  };
}

function primitive<T>(value: Value, convert: (found: string | number | boolean) => T): Fact<T> | undefined {
  // A block that occurs once may be a list of one.
  if (value.kind === 'list' && value.items.length === 1) return primitive(value.items[0]!, convert);
  if (value.kind === 'scalar') return known(convert(value.value), value.place);
  if (value.kind === 'unknown') return openOf(value);
  return value.kind === 'absent' ? undefined : open('the value has a shape that is not expected', value.place);
}

function textsOf(value: Value): Fact<readonly string[]> | undefined {
  if (value.kind === 'absent') return undefined;
  const unclear = unknownIn(value);
  if (unclear) return openOf(unclear);
  return known(
    items(value).map((item) => String(bare(item))),
    value.place,
  );
}

export function sorted(fact: Fact<readonly string[]> | undefined): Fact<readonly string[]> | undefined {
  return fact?.known ? known([...fact.value].sort(), fact.place) : fact;
}

function mapOf(value: Value): Readonly<Record<string, Fact<string>>> | undefined {
  if (value.kind !== 'map') return undefined;
  return Object.fromEntries(
    [...value.entries].flatMap(([key, inner]) => {
      const fact = primitive(inner, String);
      return fact === undefined ? [] : [[key, fact] as const];
    }),
  );
}

/** Things of a list under the names that they carry; one whose name is not known goes by its position. */
export function by<T>(
  all: readonly Fields[],
  name: (each: Fields) => Fact<string> | undefined,
  properties: (each: Fields) => T,
): Readonly<Record<string, T>> {
  const named = new Map<string, T>();
  for (const [position, each] of all.entries()) {
    const fact = name(each);
    const own = fact?.known && !named.has(fact.value) ? fact.value : `{number ${position + 1}}`;
    named.set(own, properties(each));
  }
  return Object.fromEntries(named);
}

/** Leaves out what is not said. */
export function said<T extends object>(properties: T): T {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as T;
}
