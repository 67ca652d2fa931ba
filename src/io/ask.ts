/** Asks question objects at the terminal, as the inquirer runner would, but loading only the prompts, and those when there is something to ask. */
import type { Question, RawAnswers } from '../core/answers/question.js';
import { wrapWords } from '../core/text/wrap.js';
import { exitCodes } from '../errors.js';
import { GoBack } from './prompts/back.js';
import { watched } from './prompts/keys.js';
import { Interrupted } from './signals.js';

/** Answers of a person to these questions, by name. With `leave`, one step back from the first question throws GoBack. */
export type Ask = (questions: readonly Question[], options?: { readonly leave?: boolean }) => Promise<RawAnswers>;

/** A yes or no, or one of several, outside of the answers. */
export interface Choose {
  readonly confirm: (message: string) => Promise<boolean>;
  /** @param back what one step back means; without it there is none */
  readonly select: <Value extends string>(
    message: string,
    choices: readonly { readonly value: Value; readonly name: string }[],
    back?: Value,
  ) => Promise<Value>;
}

type Prompt = (config: never, context?: object) => Promise<unknown>;
type Prompts = Readonly<Record<Question['type'], Prompt>>;

interface Screen {
  readonly output: NodeJS.WriteStream;
  readonly input: NodeJS.ReadStream;
  /** Ask line by line. */
  readonly plain: boolean;
}

/** Prompts go where the conversation goes, so that a result on standard output stays clean. */
export async function makeAsk(screen: Screen): Promise<Ask & Choose> {
  const prompt = await promptWith(screen);
  /** What was typed before, for a person who comes back to a question. */
  const earlier = new Map<string, unknown>();
  const ask: Ask = async (questions, { leave = false } = {}) => {
    const asked: RawAnswers = {};
    const path: string[] = [];
    /** Where to go on after an answer, or after a wish to go back. */
    const step = async (question: Question, at: number): Promise<number> => {
      try {
        const typed = await askOne(question, asked, prompt, { earlier, back: leave || path.length > 0 });
        earlier.set(question.name, typed);
        asked[question.name] = question.filter ? question.filter(typed) : typed;
        path.push(question.name);
        return at + 1;
      } catch (error) {
        if (!(error instanceof GoBack)) throw error;
        const before = path.pop();
        if (before === undefined && leave) throw error;
        if (before === undefined) return at;
        delete asked[before];
        return questions.findIndex(({ name }) => name === before);
      }
    };
    for (let at = 0; at < questions.length; ) {
      const question = questions[at]!;
      at = question.when?.(asked) === false ? at + 1 : await step(question, at);
    }
    return asked;
  };
  return Object.assign(ask, {
    confirm: (message: string) => again(() => prompt('confirm', { message, default: true }) as Promise<boolean>),
    select: <Value extends string>(
      message: string,
      choices: readonly { readonly value: Value; readonly name: string }[],
      back?: Value,
    ) =>
      again(
        () =>
          prompt('select', {
            message,
            choices,
            default: choices[0]!.value,
            back: back !== undefined,
          }) as Promise<Value>,
        back,
      ),
  });
}

type PromptOf = (type: Question['type'], config: object) => Promise<unknown>;

async function promptWith({ output, input, plain }: Screen): Promise<PromptOf> {
  const { checkbox, confirm, input: line, plainPrompts, select } = await import('./prompts.js');
  const ways = {
    back: () => {
      throw new GoBack();
    },
    ended: () => new Interrupted(exitCodes.interrupted),
  };
  const prompts = (plain
    ? plainPrompts(input, (text) => output.write(text), ways)
    : { input: line, confirm, select, checkbox }) as unknown as Prompts;
  return (type, config) => {
    const { columns = 80, rows = 24 } = output;
    const width = Math.max(20, columns - 1);
    const sized = { ...wrapped(config, width, type === 'input' && !plain), width, rows };
    if (plain) return prompts[type](sized as never);
    return watched(input, type !== 'input', (ended) =>
      prompts[type](sized as never, Object.assign(ended, { input, output })),
    );
  };
}

/** What is typed needs a word's room beside its question. */
const ROOM = 20;

/** Questions and errors are wrapped between words; room is left for the mark before them. @param beside answered on the same line */
function wrapped(config: object, width: number, beside: boolean): object {
  const {
    message,
    validate,
    default: standard = '',
  } = config as {
    message: string;
    validate?: (typed: unknown) => true | string;
    default?: unknown;
  };
  const inLines = (text: string) => wrapWords(text, width - 2).join('\n');
  const lines = inLines(message);
  const left = width - 3 - (lines.length - lines.lastIndexOf('\n') - 1);
  return {
    ...config,
    message: beside && left < Math.max(ROOM, String(standard).length + 2) ? `${lines}\n` : lines,
    ...(validate
      ? {
          validate: (typed: unknown) => {
            const verdict = validate(typed);
            return verdict === true ? true : inLines(verdict);
          },
        }
      : {}),
  };
}

async function askOne(
  question: Question,
  asked: RawAnswers,
  prompt: PromptOf,
  { earlier, back }: { readonly earlier: ReadonlyMap<string, unknown>; readonly back: boolean },
): Promise<unknown> {
  const once = (more: object = {}) => prompt(question.type, { ...configOf(question, asked, earlier), back, ...more });
  let typed = await once();
  for (let better = question.correct?.(typed); better; better = question.correct?.(typed))
    typed = await once({ message: `${better.problem} Press Enter to use this instead:`, default: better.meant });
  return typed;
}

function configOf(
  { name, message, validate, correct, pageSize, ...question }: Question,
  asked: RawAnswers,
  earlier: ReadonlyMap<string, unknown>,
): object {
  const standard = earlier.has(name) ? earlier.get(name) : question.default?.(asked);
  return {
    message: typeof message === 'string' ? message : message(asked),
    ...(standard === undefined ? {} : { default: standard }),
    ...(question.choices ? { choices: question.choices(asked) } : {}),
    // A value that can be corrected is accepted, then asked for again with the correction.
    ...(validate ? { validate: (typed: unknown) => correct?.(typed) !== undefined || validate(typed, asked) } : {}),
    ...(pageSize ? { pageSize } : {}),
  };
}

/** Asks again where somebody wants to go back and there is nothing to go back to. */
async function again<Value>(prompt: () => Promise<Value>, back?: Value): Promise<Value> {
  for (;;) {
    try {
      return await prompt();
    } catch (error) {
      if (!(error instanceof GoBack)) throw error;
      if (back !== undefined) return back;
    }
  }
}
