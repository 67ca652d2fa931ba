/** The fields as inquirer question objects. Every host asks these: the command at its terminal, the generator with `this.prompt`. */

import { regionName, regions } from '../aws/regions.js';
import { costInWords } from '../selection/cost.js';
import type { Answers } from '../types.js';
import type { AnswerContext } from './context.js';
import { addable, checkWaivers, draft, leavable, reasonQuestions } from './control-questions.js';
import { fieldNames, fields } from './fields.js';
import { type Question, type QuestionChoice, type RawAnswers, REASON } from './question.js';
import { Refusal } from './refusal.js';
import type { Source } from './resolve.js';
import { type Earlier, rules } from './rules.js';
import { tellAnswer, totalCost } from './told.js';

/** Asked always; every other answer has a default that suits most. */
const FIRST: readonly (keyof Answers)[] = ['domain', 'iac', 'tier'];
const REST: readonly (keyof Answers)[] = [
  ...fieldNames.filter((name) => ![...FIRST, 'add', 'waive'].includes(name)),
  'add',
  'waive',
];

/** One question per answer, in order; `defaults` comes before those that few people need. */
export function makeQuestions(context: AnswerContext): readonly Question[] {
  const rest = [...REST.map((name) => asking(name, context)), ...reasonQuestions(context)];
  return [
    ...FIRST.map((name) => asking(name, context)),
    defaultsQuestion(context),
    ...rest.map((question) => ({
      ...question,
      when: (asked: RawAnswers) => asked.defaults !== true && question.when?.(asked) !== false,
    })),
  ];
}

/** The questions that change one answer of these, which has been given already. */
export function changeQuestions(name: keyof Answers, context: AnswerContext): readonly Question[] {
  const { when: _, ...question } = asking(name, context);
  return name === 'waive' ? [question, ...reasonQuestions(context)] : [question];
}

/** The questions that `known` leaves open; what it holds counts as answered in their conditions and defaults. */
export function openQuestions(questions: readonly Question[], known: RawAnswers): readonly Question[] {
  const whole = (asked: RawAnswers): RawAnswers => ({ ...known, ...asked });
  return questions
    .filter((question) => known[question.name] === undefined)
    .map(({ message, default: standard, choices, when, validate, ...rest }) => ({
      ...rest,
      message: typeof message === 'string' ? message : (asked: RawAnswers) => message(whole(asked)),
      ...(standard ? { default: (asked: RawAnswers) => standard(whole(asked)) } : {}),
      ...(choices ? { choices: (asked: RawAnswers) => choices(whole(asked)) } : {}),
      ...(when ? { when: (asked: RawAnswers) => when(whole(asked)) } : {}),
      ...(validate ? { validate: (typed: unknown, asked: RawAnswers) => validate(typed, whole(asked)) } : {}),
    }));
}

/** What was asked, as a source of answers; checks everything again. */
export function askedSource(asked: RawAnswers): Source {
  const value = (name: keyof Answers): unknown =>
    name === 'waive' && Array.isArray(asked.waive)
      ? Object.fromEntries(asked.waive.map((id: string) => [id, asked[`${REASON}${id}`] ?? '']))
      : asked[name];
  return Object.fromEntries(
    fieldNames.flatMap((name) => (asked[name] === undefined ? [] : [[name, { value: value(name), place: '' }]])),
  );
}

/** Shows what each default is and costs, so that a yes is informed. */
function defaultsQuestion(context: AnswerContext): Question {
  const open = (asked: RawAnswers) =>
    REST.filter((name) => asked[name] === undefined && special(name, context).when?.(asked) !== false);
  return {
    type: 'confirm',
    name: 'defaults',
    message: (asked) => {
      const answers = draft(asked, context);
      const rows = open(asked).map((name) => {
        const { value, cost } = tellAnswer(name, answers, context);
        return `  ${name.padEnd(8)}${value}${cost ? `: ${cost}` : ''}`;
      });
      const total = `Together ${costInWords(totalCost(answers, context))}, plus traffic.`;
      return ['Everything else has a default:', ...rows, total, 'Use the defaults for the rest?'].join('\n');
    },
    default: () => true,
    when: (asked) => open(asked).length > 0,
  };
}

function asking(name: keyof Answers, context: AnswerContext): Question {
  return { ...basis(name, context), ...special(name, context) };
}

function basis(name: keyof Answers, context: AnswerContext): Question {
  const { kind, message } = fields[name];
  const { fallback, check } = rules[name];
  return {
    type: kind === 'switch' ? 'confirm' : kind === 'choice' ? 'select' : 'input',
    name,
    message,
    ...(fallback ? { default: (asked: RawAnswers) => fallback(asked as Earlier, context) } : {}),
    ...(kind === 'text'
      ? {
          validate: (typed: unknown) => complaint(() => check(typed, context)),
          filter: (typed: unknown) => check(typed, context),
          correct: (typed: unknown) => correction(name, () => check(typed, context)),
        }
      : {}),
  };
}

/** Where a question is more than its field: its choices, or whether it is asked at all. */
function special(name: keyof Answers, context: AnswerContext): Partial<Question> {
  if (name === 'iac' || name === 'tier' || name === 'ci') return { choices: () => fieldChoices(name) };
  const { likelyDomain } = context;
  if (name === 'domain') return likelyDomain === undefined ? {} : { default: () => likelyDomain };
  if (name === 'region') return { type: 'select', choices: () => regionChoices, pageSize: 8 };
  if (name === 'repo' || name === 'branch') return { when: ({ ci }) => ci !== 'none' };
  if (name === 'waf') return { when: ({ tier }) => tier !== 'baseline' };
  if (name === 'www') return { when: ({ domain }) => !String(domain).startsWith('www.') };
  if (name === 'add')
    return { type: 'checkbox', default: () => [], choices: (asked) => addable(asked, context), pageSize: 12 };
  if (name !== 'waive') return {};
  return {
    type: 'checkbox',
    default: () => [],
    choices: (asked) => leavable(asked, context),
    validate: (typed, asked) => complaint(() => checkWaivers(typed, asked, context)),
    pageSize: 12,
  };
}

const regionChoices: readonly QuestionChoice[] = regions.map((region) => ({
  name: `${region.padEnd(14)}  ${regionName(region)}`,
  value: region,
}));

function fieldChoices(name: 'iac' | 'tier' | 'ci'): readonly QuestionChoice[] {
  return fields[name].choices!.map(({ value, hint }) => ({ name: value, value, description: hint }));
}

function correction(name: keyof Answers, attempt: () => unknown): ReturnType<NonNullable<Question['correct']>> {
  try {
    attempt();
    return undefined;
  } catch (error) {
    return error instanceof Refusal && error.meant !== undefined
      ? { meant: error.meant, problem: `The ${name} ${error.problem}` }
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
