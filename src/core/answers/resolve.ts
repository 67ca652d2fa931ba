/** From what each source says to complete answers. The last source that names an answer wins. */
import { ProdgradeError } from '../../errors.js';
import type { Answers } from '../types.js';
import type { AnswerContext } from './context.js';
import { crossCheck } from './cross-checks.js';
import { fieldNames, fields } from './fields.js';
import { AnswerError, Refusal } from './refusal.js';
import { type Earlier, rules } from './rules.js';

/** A value as a source gives it, with the place for messages: `--domain`, `PRODGRADE_DOMAIN`. */
export interface Given {
  readonly value: unknown;
  readonly place: string;
}

export type Source = { readonly [Name in keyof Answers]?: Given };

/** Checks every value that was given; what nobody gave is left out. Later sources override earlier ones. */
export function readSources(sources: readonly Source[], context: AnswerContext): Earlier {
  const given: Source = Object.assign({}, ...sources);
  const entries = fieldNames.flatMap((name) => {
    const one = given[name];
    return one === undefined ? [] : [[name, checkOne(name, one, context)]];
  });
  return Object.fromEntries(entries) as Earlier;
}

/** Fills in the defaults and checks the answers against each other. Throws when an answer without default is missing. */
export function completeAnswers(given: Earlier, context: AnswerContext): Answers {
  const answers = withDefaults(given, context);
  const absent = fieldNames.filter((name) => answers[name] === undefined);
  if (absent.length > 0) throw missingAnswers(absent, '');
  return crossCheck(answers as unknown as Answers, given, context);
}

/** With the defaults of what was not given; an answer without a default is left out. */
export function withDefaults(given: Earlier, context: AnswerContext): Earlier {
  const answers: Record<string, unknown> = {};
  for (const name of fieldNames) answers[name] = given[name] ?? rules[name].fallback?.(answers as Earlier, context);
  return answers as Earlier;
}

/** Answers that a run without a terminal must state; with `yes` only those that have no default. */
export function unstated(given: Earlier, yes: boolean): readonly (keyof Answers)[] {
  return fieldNames.filter(
    (name) => fields[name].stated && given[name] === undefined && !(yes && rules[name].fallback),
  );
}

/** Names each missing answer with its values. @param command one that would run @param why nobody is asked for them */
export function missingAnswers(
  absent: readonly (keyof Answers)[],
  command: string,
  why = 'There is no terminal to ask questions at.',
): ProdgradeError {
  const lines = absent.map((name) => `  --${name} ${allowedValues(name)}`);
  return new ProdgradeError(`${why} Missing:\n${lines.join('\n')}`, command === '' ? '' : `For example: ${command}`);
}

function allowedValues(name: keyof Answers): string {
  return (
    fields[name].choices?.map((choice) => choice.value).join(' | ') ??
    `${fields[name].placeholder}, like ${fields[name].example}`
  );
}

function checkOne(name: keyof Answers, given: Given, context: AnswerContext): unknown {
  try {
    return rules[name].check(given.value, context);
  } catch (error) {
    throw error instanceof Refusal ? new AnswerError(name, error, given.place) : error;
  }
}
