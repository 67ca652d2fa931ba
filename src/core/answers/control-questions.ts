/** Questions about single controls: which to add, which to leave out, and why. */
import { select } from '../selection/select.js';
import type { Answers, Control } from '../types.js';
import type { AnswerContext } from './context.js';
import { checkWaive } from './controls.js';
import { crossCheck } from './cross-checks.js';
import { type Question, type QuestionChoice, type RawAnswers, REASON } from './question.js';
import { Refusal } from './refusal.js';
import { completeAnswers } from './resolve.js';
import type { Earlier } from './rules.js';

/** The answers so far with their defaults, nothing left out. */
export function draft(asked: RawAnswers, context: AnswerContext): Answers {
  return completeAnswers({ ...(asked as Earlier), waive: {} }, context);
}

/** Controls that these answers leave off and that `--add` turns on. */
export function addable(asked: RawAnswers, context: AnswerContext): readonly QuestionChoice[] {
  return select(context.controls, draft({ ...asked, add: [] }, context))
    .off.filter(({ cause }) => cause === 'tier' || cause === 'request')
    .map(({ control }) => choice(control));
}

/** Controls that are on and that may be left out: not those that were just added. */
export function leavable(asked: RawAnswers, context: AnswerContext): readonly QuestionChoice[] {
  const answers = draft(asked, context);
  return select(context.controls, answers)
    .on.filter(({ id, builtIn, manual }) => !builtIn && !manual && !answers.add.includes(id))
    .map(choice);
}

/** One for each control that may be left out; asked where it was chosen. */
export function reasonQuestions({ controls }: AnswerContext): readonly Question[] {
  return controls
    .filter(({ builtIn, manual }) => !builtIn && !manual)
    .map(({ id, title }) => ({
      type: 'input',
      name: `${REASON}${id}`,
      message: `Why does this site go without ${id} (${title})?`,
      when: ({ waive }) => Array.isArray(waive) && waive.includes(id),
      validate: (typed) => String(typed).trim() !== '' || 'Write a reason: the documents of the repository show it.',
      filter: (typed) => String(typed).trim(),
    }));
}

/** Throws where what is left out is required by what stays. @param chosen ids, or choices with them */
export function checkWaivers(chosen: unknown, asked: RawAnswers, context: AnswerContext): void {
  if (!Array.isArray(chosen)) throw new Refusal(chosen, 'is not a list.', 'Choose from the list.');
  const ids = chosen.map((each: string | QuestionChoice) => (typeof each === 'string' ? each : each.value));
  // The reasons are asked for afterwards.
  const waive = checkWaive(Object.fromEntries(ids.map((id) => [id, 'to be given'])), context);
  crossCheck({ ...draft(asked, context), waive }, asked as Earlier, context);
}

function choice({ id, title, protects, cost }: Control): QuestionChoice {
  return {
    name: `${id}: ${title}`,
    value: id,
    description: `Protects: ${protects} Cost: ${cost}`,
  };
}
