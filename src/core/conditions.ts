/** Lines that are there only with another control, or only without it. Text in, text out. */
import { ProdgradeError } from '../errors.js';
import type { Locals } from './locals.js';

/** `#@ with a or b` … `#@ end with`; `#@ without a or b` … `#@ end without`; other comment signs likewise. */
const MARKER =
  /^[ \t]*(?:#|\/\/|<!--)@ (?:(with|without) ([a-z0-9-]+(?: or [a-z0-9-]+)*)|end (with|without))(?: -->)?$/;

/** What a condition may name besides controls. */
export const facts: Readonly<Record<string, (it: Locals) => boolean>> = {
  'new-zone': ({ newZone }) => newZone,
  www: ({ www }) => www,
  email: ({ email }) => email !== '',
  alarms: ({ alarms }) => alarms.length > 0,
  'data-alarms': ({ dataAlarms }) => dataAlarms.length > 0,
};

/** Whether a name holds here: a control that is on, or a fact. Undefined for a name that means nothing. */
export type Holds = (name: string) => boolean | undefined;

/** The text without its marker lines, and without the lines between those that do not hold. */
export function keepWhatHolds(text: string, holds: Holds, source: () => string): string {
  // Asked of every text, and most have none.
  if (!text.includes('@ with')) return text;
  const kept: string[] = [];
  const open: { readonly kind: string; readonly holds: boolean }[] = [];
  for (const line of text.split('\n')) {
    const [found, kind, names, end] = line.includes('@ ') ? (MARKER.exec(line) ?? []) : [];
    if (kind !== undefined) open.push({ kind, holds: anyOf(names!, holds, source) === (kind === 'with') });
    else if (end !== undefined && open.pop()?.kind !== end) throw unpaired(end, source);
    else if (found === undefined && open.every((each) => each.holds)) kept.push(line);
  }
  if (open.length > 0) throw unpaired(open.at(-1)!.kind, source);
  return kept.join('\n');
}

/** All lines but the markers, for those who ask what a text may hold. */
export function withoutMarkers(text: string): string {
  return text
    .split('\n')
    .filter((line) => !MARKER.test(line))
    .join('\n');
}

function anyOf(names: string, holds: Holds, source: () => string): boolean {
  const all = names.split(' or ');
  const unknown = all.find((name) => holds(name) === undefined);
  if (unknown !== undefined)
    throw new ProdgradeError(
      `${source()}  Lines depend on "${unknown}", which is neither a control nor a fact.`,
      'Write the id of a control, or a fact of src/core/conditions.ts.',
    );
  return all.some((name) => holds(name));
}

function unpaired(kind: string, source: () => string): ProdgradeError {
  return new ProdgradeError(
    `${source()}  "#@ ${kind}" has no partner.`,
    `Close "#@ ${kind} <control>" by "#@ end ${kind}".`,
  );
}
