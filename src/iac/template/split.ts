/** `Fn::Split`, also of text whose references certainly contain no separator. */
import type { Place } from '../place.js';
import { concatenated } from '../text.js';
import { list, type Reference, type Text, unknown, type Value } from '../value.js';
import { WEBSITE_HOST } from './kinds.js';

/** Attributes that are names of hosts. */
const HOSTS = new Set([WEBSITE_HOST, 'DomainName', 'RegionalDomainName']);

export function split(text: Value, separator: string, place: Place): Value {
  if (text.kind === 'unknown') return text;
  const parts = partsOf(text);
  if (parts === undefined || !parts.every((part) => typeof part === 'string' || isHost(part, separator)))
    return unknown('what is split is only known to AWS', place);
  const pieces: (string | Reference)[][] = [[]];
  for (const part of parts) {
    const [first = '', ...others] = typeof part === 'string' ? part.split(separator) : [part];
    pieces.at(-1)!.push(first);
    for (const other of others) pieces.push([other]);
  }
  return list(
    pieces.map((piece) => concatenated(piece, place)),
    place,
  );
}

function partsOf(text: Value): Text['parts'] | undefined {
  if (text.kind === 'scalar') return [String(text.value)];
  if (text.kind === 'reference') return [text];
  return text.kind === 'text' ? text.parts : undefined;
}

function isHost({ attribute }: Reference, separator: string): boolean {
  return HOSTS.has(attribute) && /^[/:]+$/.test(separator);
}
