/** Plain JavaScript as a value, all of it at one place. */
import type { Place } from './place.js';
import { absent, list, map, type Primitive, scalar, type Value } from './value.js';

export function fromPlain(value: unknown, place: Place): Value {
  if (value === null || value === undefined) return absent(place);
  if (Array.isArray(value))
    return list(
      value.map((each) => fromPlain(each, place)),
      place,
    );
  if (typeof value === 'object')
    return map(
      Object.entries(value).map(([key, inner]) => [key, fromPlain(inner, place)] as const),
      place,
    );
  return scalar(value as Primitive, place);
}
