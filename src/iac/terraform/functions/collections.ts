/** Functions on lists and maps. Members may be references: they are handed on, not looked into. */
import { bare, entriesOf, get, items, keysOf } from '../../access.js';
import { absent, list, map, scalar, unknown, unknownIn, type Value } from '../../value.js';
import { type Compute, type Functions, plain } from './define.js';

const merge: Compute = (args, { place }) =>
  map(
    args.flatMap((each) => entriesOf(each)),
    place,
  );

const lookup: Compute = ([of, key, otherwise], { place }) => {
  if (of?.kind !== 'map' || key?.kind !== 'scalar') return unknown('lookup by what only AWS knows', place);
  return of.entries.get(String(key.value)) ?? otherwise ?? unknown(`there is nothing called ${key.value}`, place);
};

const element: Compute = ([of, at], { place }) => {
  const all = of === undefined ? [] : items(of);
  if (at?.kind !== 'scalar' || all.length === 0) return unknown('element of an empty list', place);
  return all[((Number(at.value) % all.length) + all.length) % all.length]!;
};

const one: Compute = ([of], { place }) => {
  const all = of === undefined ? [] : items(of);
  return all.length > 1 ? unknown('one of several', place) : (all[0] ?? absent(place));
};

const length: Compute = ([of], { place }) => {
  if (of?.kind === 'scalar') return scalar([...String(of.value)].length, place);
  if (of?.kind === 'list') return scalar(of.items.length, place);
  return of?.kind === 'map' ? scalar(of.entries.size, place) : unknown('the length is only known to AWS', place);
};

const contains: Compute = ([of, value], { place }) => {
  const [all, wanted] = [items(of!), bare(value!)];
  if (wanted === undefined) return unknown('contains of a value that only AWS knows', place);
  if (all.some((item) => bare(item) === wanted)) return scalar(true, place);
  const open = all.find((item) => bare(item) === undefined);
  return open === undefined
    ? scalar(false, place)
    : (unknownIn(open) ?? unknown('a member is only known to AWS', place));
};

function flatten(value: Value): readonly Value[] {
  return value.kind === 'list' ? value.items.flatMap(flatten) : [value];
}

/** Members once each, by what they say; a reference is never the same as another value. */
function distinct(values: readonly Value[]): readonly Value[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const said = bare(value);
    if (said === undefined) return true;
    const text = JSON.stringify(said);
    return !seen.has(text) && seen.add(text);
  });
}

const isEmpty = (value: Value) => value.kind === 'absent' || (value.kind === 'scalar' && value.value === '');

export const collections: Functions = {
  merge,
  lookup,
  element,
  one,
  length,
  contains,
  concat: (args, { place }) => list(args.flatMap(items), place),
  flatten: ([of], { place }) => list(flatten(of!), place),
  distinct: ([of], { place }) => list(distinct(items(of!)), place),
  compact: ([of], { place }) =>
    list(
      items(of!).filter((item) => !isEmpty(item)),
      place,
    ),
  coalesce: (args, { place }) => args.find((each) => !isEmpty(each)) ?? unknown('coalesce of nothing', place),
  coalescelist: (args, { place }) =>
    args.find((each) => items(each).length > 0) ?? unknown('coalescelist of nothing', place),
  keys: ([of], { place }) =>
    list(
      keysOf(of!)
        .toSorted()
        .map((key) => scalar(key, place)),
      place,
    ),
  values: ([of], { place }) =>
    list(
      keysOf(of!)
        .toSorted()
        .map((key) => get(of!, key)),
      place,
    ),
  zipmap: ([keys, values], { place }) =>
    map(
      items(keys!).map((key, at) => [String(bare(key)), items(values!)[at] ?? absent(place)] as const),
      place,
    ),
  reverse: ([of], { place }) => list(items(of!).toReversed(), place),
  slice: ([of, from, to], { place }) => list(items(of!).slice(Number(bare(from!)), Number(bare(to!))), place),
  setunion: (args, { place }) => list(distinct(args.flatMap(items)), place, true),
  sort: plain((of: string[]) => of.toSorted()),
  range: plain((from: number, to?: number, step = 1) => {
    const [start, end] = to === undefined ? [0, from] : [from, to];
    return Array.from({ length: Math.max(0, Math.ceil((end - start) / step)) }, (_, at) => start + at * step);
  }),
  alltrue: plain((of: unknown[]) => of.every((each) => String(each) === 'true')),
  anytrue: plain((of: unknown[]) => of.some((each) => String(each) === 'true')),
  sum: plain((of: number[]) => of.reduce((left, right) => left + right, 0)),
  chunklist: plain((of: unknown[], size: number) =>
    Array.from({ length: Math.ceil(of.length / size) }, (_, at) => of.slice(at * size, (at + 1) * size)),
  ),
  setsubtract: plain((of: unknown[], less: unknown[]) => of.filter((each) => !less.includes(each))),
  setintersection: plain((of: unknown[], ...others: unknown[][]) =>
    of.filter((each) => others.every((other) => other.includes(each))),
  ),
};
