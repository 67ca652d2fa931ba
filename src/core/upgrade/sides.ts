/** A manifest that a git merge left with conflict markers. */
import { isDeepStrictEqual } from 'node:util';
import { ProdgradeError } from '../../errors.js';

export interface Sides {
  readonly ours: string;
  readonly theirs: string;
}

/** The text of each side, with or without the base between them. */
export function sidesOf(text: string): Sides {
  const ours: string[] = [];
  const theirs: string[] = [];
  let part: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  for (const line of text.split(/\r?\n/)) {
    if (/^<{7}(?: |$)/.test(line)) part = 'ours';
    else if (/^\|{7}(?: |$)/.test(line) && part === 'ours') part = 'base';
    else if (/^={7}$/.test(line) && part !== 'both') part = 'theirs';
    else if (/^>{7}(?: |$)/.test(line) && part === 'theirs') part = 'both';
    else {
      if (part === 'both' || part === 'ours') ours.push(line);
      if (part === 'both' || part === 'theirs') theirs.push(line);
    }
  }
  return { ours: ours.join('\n'), theirs: theirs.join('\n') };
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
      if (isDeepStrictEqual(ours[name], theirs[name])) return [[name, ours[name]]];
      if (common && isDeepStrictEqual(common[name], ours[name])) return [[name, theirs[name]]];
      if (common && isDeepStrictEqual(common[name], theirs[name])) return [[name, ours[name]]];
      throw new ProdgradeError(
        `The branches answer ${name} differently: ${JSON.stringify(ours[name])} and ${JSON.stringify(theirs[name])}.`,
        `Say which counts: prodgrade upgrade --continue --set ${name}=<value>`,
      );
    }),
  );
}
