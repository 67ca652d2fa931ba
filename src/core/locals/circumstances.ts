/** What templates can say about other controls, and about circumstances that follow from the answers. */

import type { OffControl, Selection } from '../selection/select.js';
import { anyOf } from '../text/conditions.js';
import type { Answers } from '../types.js';
import type { DocumentedOff } from './documents.js';
import type { AcceptedRule, Where } from './missed.js';

interface Ground extends Answers {
  readonly newZone: boolean;
  readonly alarms: readonly string[];
  readonly dataAlarms: readonly string[];
}

/** What a condition may name besides a control. */
const CIRCUMSTANCES: Readonly<Record<string, (it: Ground) => boolean>> = {
  'new-zone': ({ newZone }) => newZone,
  www: ({ www }) => www,
  email: ({ email }) => email !== '',
  alarms: ({ alarms }) => alarms.length > 0,
  'data-alarms': ({ dataAlarms }) => dataAlarms.length > 0,
};

export interface Circumstances {
  /** Whether a control is on or a circumstance holds; undefined for a name that means nothing. */
  readonly has: (name: string) => boolean | undefined;
  /** The text where one of the names in `a or b` is there, as `#@ with` does for whole lines. */
  readonly with: (names: string, text: string, otherwise?: string) => string;
  /** The texts whose names are there, with commas between. */
  readonly listed: (texts: Readonly<Record<string, string>>) => string;
  /** Why a control is off: `waf: waived, …`. Empty where it is on. */
  readonly offNote: (id: string) => string;
  /** The same for a scanner that misses it: `waf is off: waived, …`. */
  readonly offReason: (id: string) => string;
  /** What scanners find there while controls are off. */
  readonly missed: (where: Where) => readonly AcceptedRule[];
}

export function makeCircumstances(given: {
  readonly selection: Selection;
  readonly off: readonly DocumentedOff[];
  readonly ground: Ground;
}): Circumstances {
  const { selection, off, ground } = given;
  const reasons = new Map(off.map((each) => [each.control.id, whyOff(each)]));
  const on = new Set(selection.on.map(({ id }) => id));
  const has = (name: string) => (on.has(name) ? true : reasons.has(name) ? false : CIRCUMSTANCES[name]?.(ground));
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
    missed: (where) =>
      off
        .flatMap(({ control }) => control.missed.map((missed) => ({ ...missed, id: control.id })))
        .filter((each) => each.where === where && each.flavor === ground.iac)
        .filter((each) => each.with === undefined || isThere(each.with, `controls/${each.id}/scanners.ts`))
        .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
        .flatMap(({ rules, id }) => rules.map((rule) => ({ rule, id, why: reasons.get(id)! }))),
  };
}

function whyOff({ cause, reason }: OffControl): string {
  return `${cause === 'waived' ? 'waived, ' : ''}${reason}`;
}
