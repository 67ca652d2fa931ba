/** Asks question objects at the terminal, as the inquirer runner would, but loading only the prompts, and those when there is something to ask. */
import type { Asked, Question } from '../core/answers/questions.js';
import { exitCodes } from '../errors.js';
import { Interrupted } from './signals.js';

/** Answers of a person to these questions, by name. */
export type Ask = (questions: readonly Question[]) => Promise<Asked>;

/** A yes or no, or one of several, outside of the answers. */
export interface Choose {
  readonly confirm: (message: string) => Promise<boolean>;
  readonly select: <Value extends string>(
    message: string,
    choices: readonly { readonly value: Value; readonly name: string }[],
  ) => Promise<Value>;
}

/** Prompts go where the conversation goes, so that a result on standard output stays clean. */
export async function makeAsk(output: NodeJS.WritableStream): Promise<Ask & Choose> {
  const { checkbox, confirm, input, select } = await import('./prompts.js');
  const prompts = { input, confirm, select, checkbox } as Readonly<
    Record<Question['type'], (config: never, context: object) => Promise<unknown>>
  >;
  const context = { output };
  const ask: Ask = async (questions) => {
    const asked: Asked = {};
    for (const question of questions) {
      if (question.when?.(asked) === false) continue;
      const prompt = (more: object = {}) =>
        orInterrupted(prompts[question.type]({ ...configOf(question, asked), ...more } as never, context));
      let typed = await prompt();
      for (let better = question.correct?.(typed); better; better = question.correct?.(typed))
        typed = await prompt({ message: `${better.problem} Did you mean this?`, default: better.meant });
      asked[question.name] = question.filter ? question.filter(typed) : typed;
    }
    return asked;
  };
  return Object.assign(ask, {
    confirm: (message: string) => orInterrupted(confirm({ message, default: true }, context)),
    select: <Value extends string>(
      message: string,
      choices: readonly { readonly value: Value; readonly name: string }[],
    ) => orInterrupted(select<Value>({ message, choices }, context)),
  });
}

function configOf({ message, validate, correct, pageSize, ...question }: Question, asked: Asked): object {
  return {
    message,
    ...(question.default ? { default: question.default(asked) } : {}),
    ...(question.choices ? { choices: question.choices(asked) } : {}),
    // What can be corrected is taken, and asked again with the correction.
    ...(validate ? { validate: (typed: unknown) => correct?.(typed) !== undefined || validate(typed, asked) } : {}),
    ...(pageSize ? { pageSize } : {}),
  };
}

/** Ctrl-C at a prompt is a key there, not a signal. */
async function orInterrupted<Value>(prompt: Promise<Value>): Promise<Value> {
  try {
    return await prompt;
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') throw new Interrupted(exitCodes.interrupted);
    throw error;
  }
}
