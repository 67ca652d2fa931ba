/** From what was given, and a person where there is one, to complete answers. */
import type { AnswerContext } from '../core/answers/context.js';
import type { Question, RawAnswers } from '../core/answers/question.js';
import { REASON } from '../core/answers/question.js';
import { askedSource, changeQuestions, makeQuestions, openQuestions } from '../core/answers/questions.js';
import { completeAnswers, missingAnswers, readSources, type Source, unstated } from '../core/answers/resolve.js';
import type { Answers } from '../core/types.js';

type Asking = (questions: readonly Question[], options?: { readonly leave?: boolean }) => Promise<RawAnswers>;

export interface Gathering {
  readonly context: AnswerContext;
  /** Later ones stand above earlier ones. */
  readonly sources: readonly Source[];
  /** Undefined where nobody can be asked. */
  readonly ask: Asking | undefined;
  /** Whether one step back from the first question leads out of here. */
  readonly leave?: boolean;
  /** Why nobody can be asked. */
  readonly whySilent?: string | undefined;
  /** Whether answers with a default may stay unsaid. */
  readonly yes: boolean;
  /** A command that would run, for the message about what is missing. */
  readonly readyCommand: (absent: readonly (keyof Answers)[]) => string;
}

export interface Gathered {
  readonly answers: Answers;
  /** What the person said; the rest was given, or follows from the defaults. */
  readonly asked: RawAnswers;
}

/** Throws when an answer is missing and nobody can be asked. */
export async function gatherAnswers(gathering: Gathering): Promise<Gathered> {
  const { context, sources, ask, leave = false, whySilent, yes, readyCommand } = gathering;
  const given = readSources(sources, context);
  if (ask) return complete(gathering, await ask(openQuestions(makeQuestions(context), given), { leave }));
  const absent = unstated(given, yes);
  if (absent.length > 0) throw missingAnswers(absent, readyCommand(absent), whySilent);
  return { answers: completeAnswers(given, context), asked: {} };
}

/** The one answer that other decisions wait for, such as the name of the folder. */
export async function askFirst(
  name: keyof Answers,
  ask: Asking,
  context: AnswerContext,
  given: RawAnswers,
): Promise<Source> {
  return askedSource(await ask(openQuestions(makeQuestions(context), given).filter((each) => each.name === name)));
}

/** One answer again, what it is now as the default. Throws where the new one contradicts another, and GoBack. */
export async function changeAnswer(
  gathering: Pick<Gathering, 'context' | 'sources'>,
  { answers, asked }: Gathered,
  name: keyof Answers,
  ask: Asking,
): Promise<Gathered> {
  const { [name]: _, ...known } = answers;
  const questions = openQuestions(changeQuestions(name, gathering.context), known).map((question) => {
    const now = valueNow(question.name, answers);
    return now === undefined ? question : { ...question, default: () => now };
  });
  return complete(gathering, { ...asked, ...(await ask(questions, { leave: true })) });
}

function complete({ sources, context }: Pick<Gathering, 'context' | 'sources'>, asked: RawAnswers): Gathered {
  return { answers: completeAnswers(readSources([...sources, askedSource(asked)], context), context), asked };
}

function valueNow(name: Question['name'], answers: Answers): unknown {
  if (name.startsWith(REASON)) return answers.waive[name.slice(REASON.length)];
  return name === 'waive' ? Object.keys(answers.waive) : answers[name as keyof Answers];
}
