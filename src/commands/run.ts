/** Runs a command in the real world, and turns whatever happens into words and an exit code. */
import { readFlags } from '../core/answers/flags.js';
import { exitCodes, ProdgradeError } from '../errors.js';
import { makeAsk } from '../io/ask.js';
import { makeDescriptors } from '../io/descriptors.js';
import { gitHistory } from '../io/git.js';
import { Interrupted, watchSignals } from '../io/signals.js';
import { makeTerminal, type Terminal } from '../io/terminal.js';
import { bundledLibrary } from '../library/bundled.js';
import { create } from './create.js';
import { errorJson } from './report.js';
import { argumentsOfCreate } from './verbs.js';
import type { World } from './world.js';

/** Resolves to the exit code; everything that can be said has been said. */
export async function run(argv: readonly string[]): Promise<number> {
  const descriptors = makeDescriptors(process);
  const terminal = makeTerminal(descriptors, process.env);
  const signals = watchSignals(process, (code) => process.exit(code));
  try {
    const line = readFlags(argumentsOfCreate(argv, process.argv[1] ?? ''));
    return await create(line, makeWorld(terminal, descriptors.isTerminal(2) ? 2 : 1, signals.hold));
  } catch (error) {
    return explain(error, terminal, argv.includes('--json'));
  } finally {
    signals.stop();
  }
}

/** @param conversation where prompts go: to stderr like all conversation, unless that is redirected and nobody would see them */
function makeWorld(terminal: Terminal, conversation: 1 | 2, hold: World['hold']): World {
  return {
    cwd: process.cwd(),
    env: process.env,
    // An import of the whole would load all that it can load later.
    fs: process.getBuiltinModule('node:fs'),
    pid: process.pid,
    isAlive,
    terminal,
    library: bundledLibrary,
    ask: () => makeAsk(conversation === 2 ? process.stderr : process.stdout),
    history: async () => gitHistory(process.env),
    hold,
  };
}

/** What a user can correct prints two lines; what we did wrong prints where. */
function explain(error: unknown, terminal: Terminal, json: boolean): number {
  const { err, errStyle } = terminal;
  if (error instanceof Interrupted) {
    err('Stopped. Nothing was changed.');
    return error.exitCode;
  }
  if (error instanceof ProdgradeError) {
    err(`${errStyle.red('error')} ${error.message}`);
    if (error.next) err(`${errStyle.cyan('next')}  ${error.next}`);
    if (json) terminal.out(errorJson(error));
    return error.exitCode;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  err(`${errStyle.red('error')} This should not happen. Please report it, with the command and this text:\n${text}`);
  if (json) terminal.out(errorJson(new ProdgradeError('unexpected error', 'See standard error.', exitCodes.failure)));
  return exitCodes.failure;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    // A process of another user exists, though we may not signal it.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
