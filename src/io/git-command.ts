/** Runs the git of the machine in a folder, whatever its owner's settings are. */
import { exitCodes, ProdgradeError } from '../errors.js';
import { gitEnvironment } from './git.js';

export type Git = (args: readonly string[], input?: Uint8Array | string) => Buffer;

/** The owner's hooks and monitors do not run. Line endings follow git settings, or files would look changed. */
const SETTINGS = [
  '--no-optional-locks',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.quotePath=false',
];

/** What git fails with comes as an error for people. */
export function gitIn(folder: string, environment: NodeJS.ProcessEnv): Git {
  const { execFileSync } = process.getBuiltinModule('node:child_process');
  // In English, because some of what git says is read below.
  const env = { ...gitEnvironment(environment), LC_ALL: 'C' };
  return (args, input) => {
    try {
      return execFileSync('git', [...SETTINGS, ...args], {
        cwd: folder,
        env,
        stdio: ['pipe', 'pipe', 'pipe'],
        maxBuffer: 1 << 30,
        ...(input === undefined ? {} : { input }),
      });
    } catch (error) {
      throw failed(error, args[0]!);
    }
  };
}

/**
 * Path of the folder below the top of its work tree, with a slash at its end; empty at the top. Undefined where git is
 * not installed, or there is no work tree. Throws where git refuses to read one: then nobody knows what is committed.
 */
export function prefixOf(git: Git): string | undefined {
  try {
    return git(['rev-parse', '--show-prefix']).toString().replace(/\n$/, '');
  } catch (error) {
    if (error instanceof ProdgradeError && !/not a git repository \(or any|in a work tree/.test(error.message))
      throw error;
    return undefined;
  }
}

function failed(error: unknown, command: string): unknown {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  const reason = said.split('\n').find((line) => /^(?:fatal|error): /.test(line));
  return reason === undefined
    ? error
    : new ProdgradeError(
        `git ${command} failed: ${reason.replace(/^\w+: /, '')}.`,
        'Run git status: it says more. Then run this again.',
        exitCodes.refused,
      );
}
