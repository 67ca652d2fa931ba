/** What templates say of what else is there: other controls, and facts that follow from the answers. */
import { anyOf } from '../rendering/conditions.js';
import type { OffControl, Selection } from '../selection/select.js';
import type { Answers } from '../types.js';
import type { DocumentedOff } from './documents.js';
import type { AcceptedRule, Place } from './missed.js';

interface Facts extends Answers {
  readonly newZone: boolean;
  readonly alarms: readonly string[];
  readonly dataAlarms: readonly string[];
}

/** What a condition may name besides a control. */
const FACTS: Readonly<Record<string, (it: Facts) => boolean>> = {
  'new-zone': ({ newZone }) => newZone,
  www: ({ www }) => www,
  email: ({ email }) => email !== '',
  alarms: ({ alarms }) => alarms.length > 0,
  'data-alarms': ({ dataAlarms }) => dataAlarms.length > 0,
};

export interface Meetings {
  /** Whether a control is on or a fact holds; undefined for a name that means nothing. */
  readonly has: (name: string) => boolean | undefined;
  /** The text where one of the names in `a or b` is there, as `#@ with` does for whole lines. */
  readonly with: (names: string, text: string, otherwise?: string) => string;
  /** The texts whose names are there, with commas between. */
  readonly listed: (texts: Readonly<Record<string, string>>) => string;
  /** Why a control is off: `waf: waived, …`. Empty where it is on. */
  readonly offNote: (id: string) => string;
  /** The same for a scanner that misses it: `waf is off: waived, …`. */
  readonly offReason: (id: string) => string;
  /** What scanners find at this place while controls are off. */
  readonly missed: (place: Place) => readonly AcceptedRule[];
}

export function makeMeetings(given: {
  readonly selection: Selection;
  readonly off: readonly DocumentedOff[];
  readonly facts: Facts;
}): Meetings {
  const { selection, off, facts } = given;
  const reasons = new Map(off.map((each) => [each.control.id, whyOff(each)]));
  const on = new Set(selection.on.map(({ id }) => id));
  const has = (name: string) => (on.has(name) ? true : reasons.has(name) ? false : FACTS[name]?.(facts));
  const isThere = (names: string, source: string) => anyOf(names, { has }, source);
  const sayOff = (id: string, joint: string) =>
    isThere(id, 'it.offReason:') ? '' : `${id}${joint}${reasons.get(id) ?? ''}`;
  return {
    has,
    with: (names, text, otherwise = '') => (isThere(names, 'it.with:') ? text : otherwise),
    listed: (texts) =>
      Object.entries(texts)
        .flatMap(([names, text]) => (isThere(names, 'it.listed:') ? [text] : []))
        .join(', '),
    offNote: (id) => sayOff(id, ': '),
    offReason: (id) => sayOff(id, ' is off: '),
    missed: (place) =>
      off
        .flatMap(({ control }) => control.missed.map((missed) => ({ ...missed, id: control.id })))
        .filter((each) => each.place === place && each.flavor === facts.iac)
        .filter((each) => each.with === undefined || isThere(each.with, `controls/${each.id}/scanners.ts`))
        .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
        .flatMap(({ rules, id }) => rules.map((rule) => ({ rule, id, why: reasons.get(id)! }))),
  };
}

function whyOff({ cause, reason }: OffControl): string {
  return `${cause === 'waived' ? 'waived, ' : ''}${reason}`;
}
