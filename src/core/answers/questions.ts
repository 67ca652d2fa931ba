/** The fields as inquirer question objects. Every host asks these: the command with `@inquirer/prompts`, the generator with `this.prompt`. */
import { regions } from '../regions.js';
import { select } from '../select.js';
import type { Answers } from '../types.js';
import type { AnswerContext } from './context.js';
import { fieldNames, fields } from './fields.js';
import { Refusal } from './refusal.js';
import { completeAnswers, type Source } from './resolve.js';
import { type Earlier, rules } from './rules.js';
import { checkTogether } from './together.js';

export interface QuestionChoice {
  readonly name: string;
  readonly value: string;
  readonly description?: string;
}

/** What has been answered so far, under the questions' names, plus `tune`, which is no answer of ours. */
export type Asked = Record<string, unknown>;

export interface Question {
  readonly type: 'input' | 'select' | 'confirm' | 'checkbox';
  readonly name: keyof Answers | 'tune';
  readonly message: string;
  readonly default?: (asked: Asked) => unknown;
  readonly choices?: (asked: Asked) => readonly QuestionChoice[];
  readonly when?: (asked: Asked) => boolean;
  readonly validate?: (typed: unknown, asked: Asked) => true | string;
  readonly filter?: (typed: unknown) => unknown;
  /** What was probably meant, and what is wrong with what was typed. */
  readonly correct?: (typed: unknown) => { readonly meant: string; readonly problem: string } | undefined;
  readonly pageSize?: number;
}

/** One question per answer, in order; `tune` stands before the two that few people need. */
export function makeQuestions(context: AnswerContext): readonly Question[] {
  const asking = (name: keyof Answers): Question => ({ ...basis(name, context), ...special(name, context) });
  const tune: Question = {
    type: 'confirm',
    name: 'tune',
    message: 'Add or leave out single controls?',
    default: () => false,
  };
  const plain = fieldNames.filter((name) => name !== 'add' && name !== 'waive');
  return [...plain.map(asking), tune, asking('add'), asking('waive')];
}

/** The questions that `known` leaves open; what it holds counts as answered in their conditions and defaults. */
export function openQuestions(questions: readonly Question[], known: Asked): readonly Question[] {
  const whole = (asked: Asked): Asked => ({ ...known, ...asked });
  return questions
    .filter((question) => known[question.name] === undefined)
    .map(({ default: standard, choices, when, validate, ...rest }) => ({
      ...rest,
      ...(standard ? { default: (asked: Asked) => standard(whole(asked)) } : {}),
      ...(choices ? { choices: (asked: Asked) => choices(whole(asked)) } : {}),
      ...(when ? { when: (asked: Asked) => when(whole(asked)) } : {}),
      ...(validate ? { validate: (typed: unknown, asked: Asked) => validate(typed, whole(asked)) } : {}),
    }));
}

/** What was asked, as a source of answers; checks everything again. */
export function askedSource(asked: Asked): Source {
  return Object.fromEntries(
    fieldNames.flatMap((name) => (asked[name] === undefined ? [] : [[name, { value: asked[name], place: '' }]])),
  );
}

function basis(name: keyof Answers, context: AnswerContext): Question {
  const { kind, message } = fields[name];
  const { fallback, check } = rules[name];
  return {
    type: kind === 'switch' ? 'confirm' : kind === 'choice' ? 'select' : 'input',
    name,
    message,
    ...(fallback ? { default: (asked: Asked) => fallback(asked as Earlier, context) } : {}),
    ...(kind === 'text'
      ? {
          validate: (typed: unknown) => complaint(() => check(typed, context)),
          filter: (typed: unknown) => check(typed, context),
          correct: (typed: unknown) => correction(() => check(typed, context)),
        }
      : {}),
  };
}

/** Where a question is more than its field: its choices, or whether it is asked at all. */
function special(name: keyof Answers, context: AnswerContext): Partial<Question> {
  if (name === 'iac' || name === 'tier' || name === 'ci') return { choices: () => fieldChoices(name) };
  if (name === 'region')
    return { type: 'select', choices: () => regions.map((region) => ({ name: region, value: region })), pageSize: 8 };
  if (name === 'repo') return { when: ({ ci }) => ci === 'github' };
  if (name === 'waf') return { when: ({ tier }) => tier !== 'baseline' };
  if (name === 'www') return { when: ({ domain }) => !String(domain).startsWith('www.') };
  if (name === 'add')
    return {
      type: 'checkbox',
      when: ({ tune }) => tune === true,
      default: () => [],
      choices: (asked) => addable(asked, context),
      pageSize: 12,
    };
  if (name !== 'waive') return {};
  return {
    when: ({ tune }) => tune === true,
    default: () => '',
    validate: (typed, asked) =>
      complaint(() =>
        checkTogether(
          { ...draft(asked, context), waive: rules.waive.check(typed, context) },
          asked as Earlier,
          context,
        ),
      ),
    filter: (typed) => rules.waive.check(typed, context),
  };
}

function fieldChoices(name: 'iac' | 'tier' | 'ci'): readonly QuestionChoice[] {
  return fields[name].choices!.map(({ value, hint }) => ({ name: value, value, description: hint }));
}

/** Controls that these answers leave off and that `--add` turns on. */
function addable(asked: Asked, context: AnswerContext): readonly QuestionChoice[] {
  return select(context.catalogue, draft(asked, context))
    .off.filter(({ cause }) => cause === 'tier' || cause === 'request')
    .map(({ control }) => ({
      name: `${control.id}: ${control.title}`,
      value: control.id,
      description: `Protects: ${control.protects}. Cost: ${control.cost}.`,
    }));
}

function draft(asked: Asked, context: AnswerContext): Answers {
  return completeAnswers({ ...(asked as Earlier), waive: {} }, context);
}

function correction(attempt: () => unknown): ReturnType<NonNullable<Question['correct']>> {
  try {
    attempt();
    return undefined;
  } catch (error) {
    return error instanceof Refusal && error.meant !== undefined
      ? { meant: error.meant, problem: `It ${error.problem}` }
      : undefined;
  }
}

function complaint(attempt: () => unknown): true | string {
  try {
    attempt();
    return true;
  } catch (error) {
    if (error instanceof Refusal) return `It ${error.problem} ${error.next}`;
    if (error instanceof Error) return `${error.message} ${'next' in error ? String(error.next) : ''}`.trim();
    throw error;
  }
}
