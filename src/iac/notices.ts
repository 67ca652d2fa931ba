/** Notices of a budget, as one line each. */
import { known, type Open, type Text, type Texts } from './fact.js';
import type { Fields } from './fields.js';
import type { Place } from './place.js';

interface Notice {
  readonly when: Text;
  readonly to: readonly (Texts | undefined)[];
}

export function noticesOf(all: readonly Fields[], notice: (it: Fields) => Notice, place: Place): Texts {
  const lines: string[] = [];
  for (const { when, to } of all.map(notice)) {
    const unclear = [when, ...to].find((fact): fact is Open => fact !== undefined && !fact.known);
    if (unclear) return unclear;
    const who = to.flatMap((fact) => (fact?.known ? fact.value : []));
    lines.push(`${when.known ? when.value : ''} to ${who.join(', ')}`);
  }
  return known(lines.sort(), place);
}
