/** Answers from `PRODGRADE_<NAME>` variables. An empty variable counts as not set. */
import type { Answers } from '../types.js';
import { fieldNames } from './fields.js';
import type { Source } from './resolve.js';
import { suggest } from './suggest.js';

const PREFIX = 'PRODGRADE_';

export type Environment = Readonly<Record<string, string | undefined>>;

export function variableOf(name: keyof Answers): string {
  return PREFIX + name.toUpperCase();
}

const PLAIN = `${PREFIX}PLAIN`;

/** Whether questions are asked line by line: on request, and where the cursor cannot be moved. */
export function wantsPlain(environment: Environment): boolean {
  return environment.TERM === 'dumb' || !['', '0', 'false', undefined].includes(environment[PLAIN]);
}

/** `PRODGRADE_ADD` separates controls by commas, `PRODGRADE_WAIVE` waivers by semicolons. */
export function readEnvironment(environment: Environment): Source {
  return Object.fromEntries(
    fieldNames.flatMap((name) => {
      const value = environment[variableOf(name)];
      return value === undefined || value === '' ? [] : [[name, { value, place: variableOf(name) }]];
    }),
  );
}

/** Variables with our prefix that mean nothing; a note, since another tool may own them. */
export function environmentNotes(environment: Environment): readonly string[] {
  const known = [...fieldNames.map(variableOf), PLAIN];
  return Object.keys(environment)
    .filter((name) => name.startsWith(PREFIX) && !known.includes(name))
    .map((name) => {
      const meant = suggest(
        name,
        known.map((each) => each.toLowerCase()),
      )?.toUpperCase();
      return `${name} is ignored.${meant ? ` Did you mean ${meant}?` : ''}`;
    });
}
