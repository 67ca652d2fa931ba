/** Text put together from values. */
import type { Place } from './place.js';
import { type Reference, scalar, unknown, type Value } from './value.js';

/** One text of all parts; unknown as soon as one of them is, because half a name is not a name. */
export function concatenated(parts: readonly (string | Value)[], place: Place): Value {
  const all: (string | Reference)[] = [];
  for (const part of parts) {
    if (typeof part === 'string') all.push(part);
    else if (part.kind === 'scalar') all.push(String(part.value));
    else if (part.kind === 'reference') all.push(part);
    else if (part.kind === 'text') all.push(...part.parts);
    else if (part.kind === 'unknown') return part;
    else return unknown(`a ${part.kind === 'absent' ? 'null' : part.kind} stands where text is expected`, place);
  }
  if (all.every((part) => typeof part === 'string')) return scalar(all.join(''), place);
  return { kind: 'text', parts: joined(all), place };
}

function joined(parts: readonly (string | Reference)[]): readonly (string | Reference)[] {
  const result: (string | Reference)[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (typeof part === 'string' && typeof last === 'string') result[result.length - 1] = last + part;
    else if (part !== '') result.push(part);
  }
  return result;
}
