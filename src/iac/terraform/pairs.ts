/** What loops go through. */
import { entriesOf } from '../access.js';
import { scalar, type Unknown, unknown, type Value } from '../value.js';

/** Pairs that a loop goes through: of a list by position, of a set by the member itself, of a map by key. */
export function pairsOf(value: Value): readonly (readonly [Value, Value])[] | Unknown {
  if (value.kind === 'unknown') return value;
  if (value.kind === 'list') return value.items.map((item, at) => [value.set ? item : scalar(at, item.place), item]);
  if (value.kind === 'map' && !value.json)
    return [...entriesOf(value)]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, inner]) => [scalar(key, inner.place), inner]);
  if (value.kind === 'absent') return unknown('there is nothing to go through', value.place);
  return unknown('what to go through is only known to AWS', value.place);
}
