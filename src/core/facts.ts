/** What parts say about what else is there: other controls, and facts that follow from the answers. */
import { anyOf } from './conditions.js';
import type { Locals } from './locals.js';
import type { Selection } from './select.js';

/** What a condition may name besides a control. */
const FACTS: Readonly<Record<string, (it: Facts) => boolean>> = {
  'new-zone': ({ newZone }) => newZone,
  www: ({ www }) => www,
  email: ({ email }) => email !== '',
  alarms: ({ alarms }) => alarms.length > 0,
  'data-alarms': ({ dataAlarms }) => dataAlarms.length > 0,
};

type Facts = Pick<Locals, 'newZone' | 'www' | 'email' | 'alarms' | 'dataAlarms'>;

export type Meetings = Pick<Locals, 'has' | 'with' | 'listed' | 'offReason'>;

export function makeMeetings({ on, off }: Selection, facts: Facts): Meetings {
  const known = new Map([
    ...on.map(({ id }) => [id, true] as const),
    ...off.map(({ control }) => [control.id, false] as const),
  ]);
  const has = (name: string) => known.get(name) ?? FACTS[name]?.(facts);
  const isThere = (names: string) => anyOf(names, { has }, 'it.with:');
  return {
    has,
    with: (names, text, otherwise = '') => (isThere(names) ? text : otherwise),
    listed: (texts) =>
      Object.entries(texts)
        .flatMap(([names, text]) => (isThere(names) ? [text] : []))
        .join(', '),
    offReason(id) {
      const found = off.find(({ control }) => control.id === id);
      return found ? `${id} is off: ${found.cause === 'waived' ? 'waived, ' : ''}${found.reason}` : '';
    },
  };
}
