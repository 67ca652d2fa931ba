/** From what was given, and a person where there is one, to complete answers. */
import type { AnswerContext } from '../core/answers/context.js';
import { type Asked, askedSource, makeQuestions, openQuestions, type Question } from '../core/answers/questions.js';
import { completeAnswers, missingAnswers, readSources, type Source, unstated } from '../core/answers/resolve.js';
import type { Answers } from '../core/types.js';

export interface Gathering {
  readonly context: AnswerContext;
  /** Later ones stand above earlier ones. */
  readonly sources: readonly Source[];
  /** Undefined where nobody can be asked. */
  readonly ask: ((questions: readonly Question[]) => Promise<Asked>) | undefined;
  /** Whether answers with a default may stay unsaid. */
  readonly yes: boolean;
  /** A command that would run, for the message about what is missing. */
  readonly readyCommand: (absent: readonly (keyof Answers)[]) => string;
}

/** Throws when an answer is missing and nobody can be asked. */
export async function gatherAnswers({ context, sources, ask, yes, readyCommand }: Gathering): Promise<Answers> {
  const given = readSources(sources, context);
  if (ask) {
    const asked = await ask(openQuestions(makeQuestions(context), given));
    return completeAnswers(readSources([...sources, askedSource(asked)], context), context);
  }
  const absent = unstated(given, yes);
  if (absent.length > 0) throw missingAnswers(absent, readyCommand(absent));
  return completeAnswers(given, context);
}

/** The one answer that other decisions wait for, such as the name of the folder. */
export async function askFirst(
  name: keyof Answers,
  ask: NonNullable<Gathering['ask']>,
  context: AnswerContext,
  given: Asked,
): Promise<Source> {
  return askedSource(await ask(openQuestions(makeQuestions(context), given).filter((each) => each.name === name)));
}
