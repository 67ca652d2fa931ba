/** Answers for one run: environment, file, flags, and a person where there is one. */
import { readEnvironment } from '../../core/answers/environment.js';
import { fields } from '../../core/answers/fields.js';
import { fileSource } from '../../core/answers/file.js';
import type { CommandLine } from '../../core/answers/flags.js';
import { AnswerError } from '../../core/answers/refusal.js';
import { commandLine } from '../../core/answers/replay.js';
import type { Source } from '../../core/answers/resolve.js';
import type { Answers } from '../../core/types.js';
import { ProdgradeError } from '../../errors.js';
import { readAnswersFile } from '../../io/answers-file.js';
import { passedOn } from '../npm.js';
import { runnerOf } from '../runner.js';
import type { World } from '../world.js';

/** Whether questions may be asked in this run. */
export function mayAsk(line: CommandLine, world: Pick<World, 'terminal' | 'env'>): boolean {
  return whySilent(line, world) === undefined;
}

/** Why this run asks nothing; undefined where it may. */
export function whySilent(
  { run }: CommandLine,
  { terminal, env }: Pick<World, 'terminal' | 'env'>,
): string | undefined {
  if (!terminal.isPerson) return 'There is no terminal to ask questions at.';
  if (run.answers === '-') return 'Nothing is asked where standard input has the answers.';
  const flag = run.yes ? '--yes' : run.json ? '--json' : run.interactive === false ? '--no-interactive' : undefined;
  if (flag) return `Nothing is asked with ${flag}.`;
  const inCi = env.CI !== undefined && !['', 'false', '0'].includes(env.CI);
  return inCi && !run.interactive ? 'Nothing is asked where CI is set, except with --interactive.' : undefined;
}

/** What was given; later sources stand above earlier ones. */
export async function givenSources(line: CommandLine, { env, fs, cwd }: World): Promise<readonly Source[]> {
  const file = line.run.answers === undefined ? undefined : await readAnswersFile(fs, cwd, line.run.answers);
  return [...(file ? [fileSource(file.value, file.place)] : []), readEnvironment(env), line.answers];
}

/** What was typed, with examples for what is missing. */
export function readyCommand(line: CommandLine, absent: readonly (keyof Answers)[], world: World): string {
  const { yes: _, ...run } = line.run;
  const examples = absent.flatMap((name) => [`--${name}`, fields[name].example]);
  return commandLine(
    [line.positionals[0] ?? 'my-site', ...passedOn({ ...line, run }), ...examples, '--yes'],
    runnerOf(world),
  );
}

/** The error with a command that would run, where a flag's value can be corrected; otherwise unchanged. */
export function corrected(error: unknown, line: CommandLine, world: World): unknown {
  if (!(error instanceof AnswerError) || error.meant === undefined) return error;
  const given = line.answers[error.answer];
  if (given === undefined) return error;
  const answers = { ...line.answers, [error.answer]: { ...given, value: error.meant } };
  const words = [...line.positionals.slice(0, 1), ...passedOn({ ...line, answers })];
  return new ProdgradeError(
    error.message,
    `${error.next.replace(/\.$/, '')}. Run: ${commandLine(words, runnerOf(world))}`,
    error.exitCode,
  );
}
