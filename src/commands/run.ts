/** Runs a command in the real world, and turns whatever happens into words and an exit code. */

import { bundledCatalogue } from '../catalogue/bundled.js';
import { wantsPlain } from '../core/answers/environment.js';
import { readFlags } from '../core/answers/flags.js';
import { asTyped } from '../core/answers/replay.js';
import { wrapWords } from '../core/text/wrap.js';
import { exitCodes, ProdgradeError } from '../errors.js';
import { makeAsk } from '../io/ask.js';
import { type Descriptors, makeDescriptors } from '../io/descriptors.js';
import { diskError } from '../io/disk-error.js';
import { findInGit } from '../io/found.js';
import { gitHistory } from '../io/git.js';
import { renderOldVersion } from '../io/old-version.js';
import { makeOwner } from '../io/owner.js';
import { page } from '../io/pager.js';
import { Interrupted, watchSignals } from '../io/signals.js';
import { makeTerminal, type Terminal } from '../io/terminal.js';
import { version } from '../version.js';
import { dispatch } from './dispatch.js';
import { runnerOf } from './runner.js';
import type { World } from './world.js';

/** Ends the process as soon as all is written; else resolves to the exit code, and streams have something left to write. */
export async function run(argv: readonly string[]): Promise<number> {
  const descriptors = makeDescriptors(process);
  const code = await runWith(argv, descriptors);
  // Left to itself, Node would first give back its memory piece by piece.
  if (descriptors.isAllWritten()) process.exit(code);
  return code;
}

async function runWith(argv: readonly string[], descriptors: Descriptors): Promise<number> {
  const terminal = makeTerminal(descriptors, process.env);
  const signals = watchSignals(process, (code) => process.exit(code));
  try {
    const { verb, args } = dispatch(argv, process.argv[1] ?? '');
    if (args.includes('--help') || args.includes('-h')) {
      terminal.out(verb.help(version(), terminal.outWidth()).trimEnd());
      return exitCodes.ok;
    }
    const line = readFlags(args, verb.flags);
    const plain = line.run.plain === true || wantsPlain(process.env);
    const output = descriptors.isTerminal(2) ? ('stderr' as const) : ('stdout' as const);
    return await verb.run(line, makeWorld(terminal, { output, plain }, signals.hold));
  } catch (error) {
    return explain(inWordsToType(error), terminal, argv.includes('--json'));
  } finally {
    signals.stop();
  }
}

/** A hint names our commands as they can be typed here. */
function inWordsToType(error: unknown): unknown {
  if (!(error instanceof ProdgradeError)) return error;
  const here = {
    program: process.argv[1] ?? '',
    cwd: currentFolder(),
    env: process.env,
    fs: process.getBuiltinModule('node:fs'),
  };
  return new ProdgradeError(error.message, asTyped(error.next, runnerOf(here)), error.exitCode);
}

interface Conversation {
  /** Where prompts go: to stderr like all conversation, unless that is redirected and nobody would see them. */
  readonly output: 'stderr' | 'stdout';
  readonly plain: boolean;
}

function makeWorld(terminal: Terminal, { output, plain }: Conversation, hold: World['hold']): World {
  let asking: ReturnType<World['ask']> | undefined;
  return {
    program: process.argv[1] ?? '',
    cwd: currentFolder(),
    env: process.env,
    // Importing the whole module would load everything that it loads later on demand.
    fs: process.getBuiltinModule('node:fs'),
    owner: makeOwner(process),
    terminal,
    catalogue: bundledCatalogue,
    ask: () => {
      asking ??= makeAsk({ input: process.stdin, output: process[output], plain });
      return asking;
    },
    found: (folder, context) => findInGit(folder, process.env, context),
    history: async () => gitHistory(process.env),
    workTree: async (folder) => (await import('./upgrading.js')).openWorkTree(folder, process.env),
    oldVersion: renderOldVersion,
    page: (text) => page(text, terminal, process.env),
    hold,
  };
}

/** What a user can correct prints two lines; what we did wrong prints where. */
function explain(thrown: unknown, terminal: Terminal, json: boolean): number {
  // What the system refuses is not our mistake, wherever it happens.
  const error = diskError(thrown, 'The system refused a file operation');
  const { err, errStyle } = terminal;
  if (error instanceof Interrupted) {
    err('Stopped. Nothing was changed.');
    return error.exitCode;
  }
  if (error instanceof ProdgradeError) {
    const [message = '', ...rest] = wrapWords(error.message, terminal.errWidth() - 6);
    for (const text of [`${errStyle.red('error')} ${message}`, ...rest]) err(text);
    if (error.next) for (const text of nextLines(error.next, terminal)) err(text);
    if (json) terminal.out(errorJson(error));
    return error.exitCode;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  err(`${errStyle.red('error')} This is a bug. Please report it with the command and this text:\n${text}`);
  if (json) terminal.out(errorJson(new ProdgradeError('unexpected error', 'See standard error.', exitCodes.failure)));
  return exitCodes.failure;
}

/** At a terminal, a command to run is on its own line without a prefix, to be copied. */
function nextLines(next: string, { errStyle, errWidth }: Terminal): readonly string[] {
  const [, words, command] = /^(.*?\b(?:Run|For example):) (.*)$/s.exec(next) ?? [undefined, next];
  if (errWidth() === Number.POSITIVE_INFINITY) return [`${errStyle.cyan('next')}  ${next}`];
  const [first = '', ...rest] = wrapWords(words!, errWidth() - 6);
  return [`${errStyle.cyan('next')}  ${first}`, ...rest, ...(command === undefined ? [] : [command])];
}

/** Undefined where it was deleted meanwhile: an absolute path still names a folder. */
function currentFolder(): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}

/** The one JSON object of a run that failed. */
function errorJson(error: ProdgradeError): string {
  return JSON.stringify({ error: { message: error.message, next: error.next, exitCode: error.exitCode } });
}
