/** Answers for one run: environment, flags, and a person where there is one. */

import type { AnswerContext } from '../core/answers/context.js';
import { readEnvironment } from '../core/answers/environment.js';
import { fields } from '../core/answers/fields.js';
import type { CommandLine } from '../core/answers/flags.js';
import { askedSource, makeQuestions, openQuestions } from '../core/answers/questions.js';
import { completeAnswers, missingAnswers, readSources, type Source, unstated } from '../core/answers/resolve.js';
import type { Earlier } from '../core/answers/rules.js';
import { commandLine } from '../core/replay.js';
import type { Answers } from '../core/types.js';
import { packageManager } from './npm.js';
import type { World } from './world.js';

/** Whether questions may be asked in this run. */
export function mayAsk({ run }: CommandLine, { terminal, env }: Pick<World, 'terminal' | 'env'>): boolean {
  if (!terminal.isPerson || run.yes || run.json || run.interactive === false) return false;
  return run.interactive === true || env.CI === undefined || env.CI === '' || env.CI === 'false' || env.CI === '0';
}

/** What was given, checked; later sources stand above earlier ones. */
export function givenAnswers(line: CommandLine, world: World, context: AnswerContext): Earlier {
  return readSources(givenSources(line, world), context);
}

/** Complete answers. Throws when one is missing and nobody can be asked. */
export async function gatherAnswers(
  line: CommandLine,
  given: Earlier,
  world: World,
  context: AnswerContext,
  asking: boolean,
): Promise<Answers> {
  if (asking) {
    const ask = await world.ask();
    const asked = await ask(openQuestions(makeQuestions(context), given));
    return completeAnswers(readSources([...givenSources(line, world), askedSource(asked)], context), context);
  }
  const absent = unstated(given, line.run.yes === true);
  if (absent.length > 0) throw missingAnswers(absent, readyCommand(line, absent, world));
  return completeAnswers(given, context);
}

/** What was typed, with examples for what is missing. */
function readyCommand({ positionals, answers }: CommandLine, absent: readonly (keyof Answers)[], world: World): string {
  const typed = Object.entries(answers).flatMap(([name, given]) => {
    const { value } = given!;
    return typeof value === 'boolean'
      ? [value ? `--${name}` : `--no-${name}`]
      : [value].flat().flatMap((each) => [`--${name}`, String(each)]);
  });
  const examples = absent.flatMap((name) => [`--${name}`, fields[name].example]);
  return commandLine([positionals[0] ?? 'my-site', ...typed, ...examples, '--yes'], packageManager(world.env));
}

function givenSources(line: CommandLine, { env }: World): readonly Source[] {
  return [readEnvironment(env), line.answers];
}
