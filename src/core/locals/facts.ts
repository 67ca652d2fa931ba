/** What parts say about what else is there: other controls, and facts that follow from the answers. */
import { anyOf } from '../rendering/conditions.js';
import type { OffControl, Selection } from '../selection/select.js';
import type { Flavor } from '../types.js';
import type { DocumentedControl, Locals } from './locals.js';

export type OffWithDocs = OffControl & { readonly control: DocumentedControl };

/** What a condition may name besides a control. */
const FACTS: Readonly<Record<string, (it: Facts) => boolean>> = {
  'new-zone': ({ newZone }) => newZone,
  www: ({ www }) => www,
  email: ({ email }) => email !== '',
  alarms: ({ alarms }) => alarms.length > 0,
  'data-alarms': ({ dataAlarms }) => dataAlarms.length > 0,
};

type Facts = Pick<Locals, 'newZone' | 'www' | 'email' | 'alarms' | 'dataAlarms'>;

export type Meetings = Pick<Locals, 'has' | 'with' | 'listed' | 'offNote' | 'offReason'>;

export function makeMeetings({ on, off }: Selection, facts: Facts): Meetings {
  const known = new Map([
    ...on.map(({ id }) => [id, true] as const),
    ...off.map(({ control }) => [control.id, false] as const),
  ]);
  const has = (name: string) => known.get(name) ?? FACTS[name]?.(facts);
  const isThere = (names: string) => anyOf(names, { has }, 'it.with:');
  const sayOff = (id: string, joint: string) => {
    const found = off.find(({ control }) => control.id === id);
    return found ? `${id}${joint}${whyOff(found)}` : '';
  };
  return {
    has,
    with: (names, text, otherwise = '') => (isThere(names) ? text : otherwise),
    listed: (texts) =>
      Object.entries(texts)
        .flatMap(([names, text]) => (isThere(names) ? [text] : []))
        .join(', '),
    offNote: (id) => sayOff(id, ': '),
    offReason: (id) => sayOff(id, ' is off: '),
  };
}

function whyOff({ cause, reason }: OffControl): string {
  return `${cause === 'waived' ? 'waived, ' : ''}${reason}`;
}

/** `it.missed`. @param off in the order of the catalogue */
export function missedBy(off: readonly OffWithDocs[], iac: Flavor, { has }: Meetings): Locals['missed'] {
  return (place) =>
    off
      .flatMap((each) => each.control.missed.map((missed) => ({ ...missed, id: each.control.id, why: whyOff(each) })))
      .filter((each) => each.place === place && each.flavor === iac)
      .filter((each) => each.with === undefined || anyOf(each.with, { has }, `controls/${each.id}/scanners.ts`))
      .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
      .flatMap(({ rules, id, why }) => rules.map((rule) => ({ rule, id, why })));
}
