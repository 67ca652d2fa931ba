/** Functions on text and numbers. */
import { items } from '../../access.js';
import { concatenated } from '../../text.js';
import { unknown, type Value } from '../../value.js';
import { type At, type Compute, type Functions, plain } from './define.js';

/** Text may hold references, so it is joined rather than computed. */
const join: Compute = ([separator, ...lists], { place }) => {
  const parts = lists.flatMap(items);
  const between = separator?.kind === 'scalar' ? String(separator.value) : '';
  return concatenated(
    parts.flatMap((part, at) => (at === 0 ? [part] : [between, part])),
    place,
  );
};

/** `%s`, `%d`, `%v` and `%%`; other verbs shape numbers and are left alone. */
function format([pattern, ...args]: readonly Value[], { place }: At): Value {
  if (pattern?.kind !== 'scalar') return unknown('the pattern of format is only known to AWS', place);
  const pieces = String(pattern.value).split(/(%[sdv%])/);
  if (pieces.some((piece) => !/^%[sdv%]$/.test(piece) && piece.includes('%')))
    return unknown(`format does not evaluate ${String(pattern.value)}`, place);
  const rest = [...args];
  return concatenated(
    pieces.map((piece) => (piece === '%%' ? '%' : /^%[sdv]$/.test(piece) ? (rest.shift() ?? '') : piece)),
    place,
  );
}

/** `/…/` around a pattern makes it a regular expression. */
function replace(text: string, find: string, by: string): string {
  const pattern = /^\/(.*)\/$/s.exec(find)?.[1];
  return pattern === undefined
    ? text.replaceAll(find, () => by)
    : text.replace(new RegExp(pattern, 'g'), by.replaceAll('$0', '$&'));
}

function regex(pattern: string, text: string): unknown {
  const found = new RegExp(pattern).exec(text);
  if (found === null) throw new Error('no match');
  return found.groups ? { ...found.groups } : found.length > 1 ? found.slice(1) : found[0];
}

function trimmed(text: string, letters: string, start: boolean, end: boolean): string {
  const set = new Set(letters);
  let [from, to] = [0, text.length];
  while (start && from < to && set.has(text[from]!)) from++;
  while (end && to > from && set.has(text[to - 1]!)) to--;
  return text.slice(from, to);
}

export const texts: Functions = {
  join,
  format,
  lower: plain((text: string) => text.toLowerCase()),
  upper: plain((text: string) => text.toUpperCase()),
  title: plain((text: string) => text.replace(/\b\w/g, (letter) => letter.toUpperCase())),
  trimspace: plain((text: string) => text.trim()),
  trim: plain((text: string, letters: string) => trimmed(text, letters, true, true)),
  trimprefix: plain((text: string, start: string) => (text.startsWith(start) ? text.slice(start.length) : text)),
  trimsuffix: plain((text: string, end: string) => (end && text.endsWith(end) ? text.slice(0, -end.length) : text)),
  chomp: plain((text: string) => text.replace(/[\r\n]+$/, '')),
  replace: plain(replace),
  regex: plain(regex),
  split: plain((separator: string, text: string) => (text === '' ? [''] : text.split(separator))),
  substr: plain((text: string, from: number, length: number) =>
    [...text].slice(from, length < 0 ? undefined : from + length).join(''),
  ),
  startswith: plain((text: string, start: string) => text.startsWith(start)),
  endswith: plain((text: string, end: string) => text.endsWith(end)),
  strcontains: plain((text: string, part: string) => text.includes(part)),
  strrev: plain((text: string) => [...text].reverse().join('')),
  indent: plain((spaces: number, text: string) => text.replaceAll('\n', `\n${' '.repeat(spaces)}`)),
  abs: plain(Math.abs),
  ceil: plain(Math.ceil),
  floor: plain(Math.floor),
  max: plain(Math.max),
  min: plain(Math.min),
  pow: plain((base: number, exponent: number) => base ** exponent),
  parseint: plain((text: string, base: number) => Number.parseInt(text, base)),
};
