/** What the functions of a template make of their arguments. */
import { bare, entriesOf, get, items } from '../access.js';
import type { Place } from '../place.js';
import { concatenated } from '../text.js';
import { absent, scalar, unknown, type Value } from '../value.js';
import { split } from './split.js';

/** What a function may ask the stack for. */
export interface Around {
  readonly resolve: (value: Value) => Value;
  readonly ref: (name: string, place: Place) => Value;
  readonly attribute: (name: string, attribute: string, place: Place) => Value;
  readonly condition: (name: string, place: Place) => Value;
  readonly imported: (name: Value, place: Place) => Value;
  readonly mappings: Value;
}

type Compute = (argument: Value, around: Around, place: Place) => Value;

const truth = (values: readonly Value[], decides: boolean, place: Place): Value => {
  if (values.some((value) => bare(value) === decides)) return scalar(decides, place);
  return values.find(({ kind }) => kind === 'unknown') ?? scalar(!decides, place);
};

export const FUNCTIONS: Readonly<Record<string, Compute>> = {
  Ref: (name, { ref }, place) => ref(String(bare(name)), place),
  Condition: (name, { condition }, place) => condition(String(bare(name)), place),
  'Fn::GetAtt': (path, { attribute }, place) => attribute(...pathOf(path), place),
  'Fn::ImportValue': (name, { imported, resolve }, place) => imported(resolve(name), place),
  'Fn::Join': (argument, { resolve }, place) => {
    const [separator, parts] = [get(argument, 0), resolve(get(argument, 1))];
    if (parts.kind === 'unknown') return parts;
    const between = String(bare(separator));
    const all = items(parts).flatMap((part, at) => (at === 0 ? [part] : [between, part]));
    return concatenated(all, place);
  },
  'Fn::Sub': substitute,
  'Fn::Split': (argument, { resolve }, place) => {
    const separator = String(bare(get(argument, 0)));
    return split(resolve(get(argument, 1)), separator, place);
  },
  'Fn::Select': (argument, { resolve }, place) => {
    const [at, all] = [resolve(get(argument, 0)), resolve(get(argument, 1))];
    if (all.kind !== 'list' || at.kind !== 'scalar')
      return all.kind === 'unknown' ? all : unknown('what is selected is only known to AWS', place);
    return all.items[Number(at.value)] ?? unknown('what is selected is not there', place);
  },
  'Fn::FindInMap': (argument, { resolve, mappings }, place) => {
    const keys = items(argument).slice(0, 3).map(resolve);
    const open = keys.find(({ kind }) => kind !== 'scalar');
    if (open) return open.kind === 'unknown' ? open : unknown('a key of a mapping is only known to AWS', place);
    const found = get(mappings, ...keys.map((key) => String(bare(key))));
    return found.kind === 'absent' ? unknown('the mapping has no such key', place) : found;
  },
  'Fn::If': (argument, { condition, resolve }, place) => {
    const chosen = condition(String(bare(get(argument, 0))), place);
    if (chosen.kind !== 'scalar') return chosen;
    return resolve(get(argument, chosen.value === true ? 1 : 2));
  },
  'Fn::Equals': (argument, { resolve }, place) => {
    const sides = items(argument).map(resolve);
    const open = sides.find(({ kind }) => kind !== 'scalar');
    if (open) return open.kind === 'unknown' ? open : unknown('one side is only known to AWS', place);
    const [left, right] = sides.map((side) => String(bare(side)));
    return scalar(left === right, place);
  },
  'Fn::Not': (argument, { resolve }, place) => {
    const value = resolve(get(argument, 0));
    return value.kind === 'scalar' ? scalar(value.value !== true, place) : value;
  },
  'Fn::And': (argument, { resolve }, place) => truth(items(argument).map(resolve), false, place),
  'Fn::Or': (argument, { resolve }, place) => truth(items(argument).map(resolve), true, place),
  'Fn::Base64': (argument, { resolve }, place) => {
    const text = resolve(argument);
    return text.kind === 'scalar'
      ? scalar(Buffer.from(String(text.value)).toString('base64'), place)
      : unknown('Fn::Base64 is not evaluated', place);
  },
};

/** `Bucket.Arn`, or a list of both. */
function pathOf(path: Value): [string, string] {
  const [name = '', ...attribute] = items(path).flatMap((each) => String(bare(each)).split('.'));
  return [name, attribute.join('.')];
}

/** `${!Word}` stays as it is, without the mark. */
function substitute(argument: Value, around: Around, place: Place): Value {
  const text = bare(argument.kind === 'list' ? get(argument, 0) : argument);
  if (typeof text !== 'string') return unknown('the text of Fn::Sub is not known', place);
  const named = new Map(argument.kind === 'list' ? entriesOf(get(argument, 1)) : []);
  const parts = text.split(/(\$\{!?[^}]+\})/).map((piece): string | Value => {
    const [, mark, name = ''] = /^\$\{(!?)([^}]+)\}$/.exec(piece) ?? [];
    if (mark === undefined) return piece;
    if (mark === '!') return `\${${name}}`;
    const own = named.get(name);
    if (own) return around.resolve(own);
    return name.includes('.') ? around.attribute(...pathOf(scalar(name, place)), place) : around.ref(name, place);
  });
  const listed = parts.find((part) => typeof part !== 'string' && part.kind === 'list');
  return listed ? unknown('a list stands where text is expected', place) : concatenated(parts, place);
}

/** Nothing, where `AWS::NoValue` stands. */
export function noValue(place: Place): Value {
  return absent(place);
}
