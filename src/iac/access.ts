/** Ways into values. An unknown stays unknown all the way, and what is not there keeps the place where it could stand. */
import { absent, type Value } from './value.js';

/** A key of a map or block, or the position in a list. */
export type Step = string | number;

/** Value by path. A list of one block may be entered by name: `rule.apply.0.id` and `rule.0.apply.0.id` are the same. */
export function get(value: Value, ...path: readonly Step[]): Value {
  return path.reduce(step, value);
}

function step(value: Value, key: Step): Value {
  if (value.kind === 'unknown' || value.kind === 'absent') return value;
  if (value.kind === 'list' && typeof key === 'string' && value.items.length === 1) return step(value.items[0]!, key);
  if (value.kind === 'list' && typeof key === 'number') return value.items.at(key) ?? absent(value.place);
  if (value.kind === 'map') return value.entries.get(String(key)) ?? absent(value.place);
  return absent(value.place);
}

/** Members of a list; a single value is a list of one, as AWS and HCL take it; nothing is an empty list. */
export function items(value: Value): readonly Value[] {
  if (value.kind === 'list') return value.items;
  return value.kind === 'absent' ? [] : [value];
}

export function entriesOf(value: Value): readonly (readonly [string, Value])[] {
  return value.kind === 'map' ? [...value.entries] : [];
}

export function keysOf(value: Value): readonly string[] {
  return entriesOf(value).map(([key]) => key);
}

/** Plain JavaScript of a value that has nothing unknown and no reference in it; undefined for any other. */
export function bare(value: Value): unknown {
  switch (value.kind) {
    case 'scalar':
      return value.value;
    case 'absent':
      return null;
    case 'list': {
      const all = value.items.map(bare);
      return all.includes(undefined) ? undefined : all;
    }
    case 'map': {
      const all = [...value.entries].map(([key, inner]) => [key, bare(inner)] as const);
      return all.some(([, inner]) => inner === undefined) ? undefined : Object.fromEntries(all);
    }
    default:
      return undefined;
  }
}
