/** A manifest that a git merge left with conflict markers. */
import { isDeepStrictEqual } from 'node:util';
import { ProdgradeError } from '../../errors.js';

export interface Sides {
  readonly ours: string;
  readonly theirs: string;
}

/** Whose lines these are. */
type Part = 'both' | 'ours' | 'base' | 'theirs';

/** What a marker line opens, and after which lines it is one. */
const markers: readonly { readonly line: RegExp; readonly after: readonly Part[]; readonly opens: Part }[] = [
  { line: /^<{7}(?: |$)/, after: ['both', 'ours', 'base', 'theirs'], opens: 'ours' },
  { line: /^\|{7}(?: |$)/, after: ['ours'], opens: 'base' },
  { line: /^={7}$/, after: ['ours', 'base', 'theirs'], opens: 'theirs' },
  { line: /^>{7}(?: |$)/, after: ['theirs'], opens: 'both' },
];

/** The text of each side, with or without the base between them. */
export function sidesOf(text: string): Sides {
  const lines: { readonly text: string; readonly part: Part }[] = [];
  let part: Part = 'both';
  for (const line of text.split(/\r?\n/)) {
    const marker = markers.find((each) => each.after.includes(part) && each.line.test(line));
    if (marker) part = marker.opens;
    else lines.push({ text: line, part });
  }
  const side = (name: Part) =>
    lines
      .filter((line) => line.part === 'both' || line.part === name)
      .map((line) => line.text)
      .join('\n');
  return { ours: side('ours'), theirs: side('theirs') };
}

type Values = Readonly<Record<string, unknown>>;

/** Answers of both branches. What only one branch changed counts; what both changed must be given. */
export function mergeAnswers(
  common: Values | undefined,
  ours: Values,
  theirs: Values,
  given: readonly string[],
): Values {
  const names = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  return Object.fromEntries(
    names.flatMap((name): readonly (readonly [string, unknown])[] => {
      if (given.includes(name)) return [];
      const merged = mergeValue(common?.[name], ours[name], theirs[name]);
      if (merged !== UNDECIDED) return merged === undefined ? [] : [[name, merged]];
      throw new ProdgradeError(
        `The branches answer ${name} differently: ${JSON.stringify(ours[name])} and ${JSON.stringify(theirs[name])}.`,
        `Say which one counts: prodgrade upgrade --continue --set ${name}=<value>`,
      );
    }),
  );
}

const UNDECIDED = Symbol('undecided');

function mergeValue(common: unknown, ours: unknown, theirs: unknown): unknown {
  if (isDeepStrictEqual(ours, theirs) || isDeepStrictEqual(common, theirs)) return ours;
  if (isDeepStrictEqual(common, ours)) return theirs;
  // Controls to add, and controls to leave out with their reasons, are decided one by one.
  if (Array.isArray(ours) && Array.isArray(theirs))
    return mergeLists(Array.isArray(common) ? common : [], ours, theirs);
  if (isValues(ours) && isValues(theirs)) return mergeEntries(isValues(common) ? common : {}, ours, theirs);
  return UNDECIDED;
}

function mergeLists(
  common: readonly unknown[],
  ours: readonly unknown[],
  theirs: readonly unknown[],
): readonly unknown[] {
  const kept = ours.filter((each) => theirs.includes(each) || !common.includes(each));
  return [...kept, ...theirs.filter((each) => !ours.includes(each) && !common.includes(each))];
}

function mergeEntries(common: Values, ours: Values, theirs: Values): Values | typeof UNDECIDED {
  const names = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  const entries = names.map((name) => [name, mergeValue(common[name], ours[name], theirs[name])] as const);
  if (entries.some(([, value]) => value === UNDECIDED)) return UNDECIDED;
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
