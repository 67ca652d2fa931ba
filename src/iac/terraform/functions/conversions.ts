/** Functions that change the type, and those that read and write text of another language. */
import { bare } from '../../access.js';
import { fromPlain } from '../../plain.js';
import { concatenated } from '../../text.js';
import { list, scalar, unknown, type Value } from '../../value.js';
import { type Compute, type Functions, plain } from './define.js';

/** Keeps what it says, with its places, so that a policy can be read however it was written. */
const jsonencode: Compute = ([value]) =>
  value !== undefined && (value.kind === 'map' || value.kind === 'list') ? { ...value, json: true } : value!;

const jsondecode: Compute = ([value], { place }) => {
  if (value !== undefined && (value.kind === 'map' || value.kind === 'list') && value.json)
    return { ...value, json: false };
  if (value?.kind !== 'scalar') return unknown('jsondecode of a value that only AWS knows', place);
  try {
    return fromPlain(JSON.parse(String(value.value)), place);
  } catch {
    return unknown('jsondecode of text that is not JSON', place);
  }
};

/** A set has each member once; only members that are known can be told apart. */
const toset: Compute = ([value], { place }) => {
  if (value?.kind !== 'list') return unknown('toset of what is not a list', place);
  if (value.items.every(({ kind }) => kind === 'scalar')) return list(sortedOnce(value.items), value.place, true);
  const open = value.items.find(({ kind }) => kind === 'unknown');
  return open ?? list(value.items, value.place, true);
};

function sortedOnce(items: readonly Value[]): readonly Value[] {
  const once = new Map(items.map((item) => [String(bare(item)), item]));
  return [...once].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, item]) => item);
}

function itself(name: string): Compute {
  return ([value], { place }) => value ?? unknown(`${name} of nothing`, place);
}

export const conversions: Functions = {
  jsonencode,
  jsondecode,
  toset,
  tolist: ([value], { place }) =>
    value?.kind === 'list' ? list(value.items, value.place) : unknown('tolist of what is not a list', place),
  tomap: itself('tomap'),
  sensitive: itself('sensitive'),
  nonsensitive: itself('nonsensitive'),
  tostring: ([value], { place }) =>
    value === undefined || value.kind === 'absent'
      ? (value ?? unknown('tostring of nothing', place))
      : concatenated([value, ''], value.place),
  tonumber: ([value], { place }) =>
    value?.kind === 'scalar' && !Number.isNaN(Number(value.value))
      ? scalar(Number(value.value), value.place)
      : unknown('tonumber of what is not a number', place),
  tobool: ([value], { place }) =>
    value?.kind === 'scalar' && /^(true|false)$/.test(String(value.value))
      ? scalar(String(value.value) === 'true', value.place)
      : unknown('tobool of what is neither true nor false', place),
  base64encode: plain((text: string) => Buffer.from(text).toString('base64')),
  base64decode: plain((text: string) => Buffer.from(text, 'base64').toString()),
  urlencode: plain((text: string) => encodeURIComponent(text)),
};
