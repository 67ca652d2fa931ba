/** A first commit in a new repository, whatever the user's git settings are. */
import { execFileSync } from 'node:child_process';
import type { PosixPath } from '../core/types.js';

/** What became of the repository, with words for the report. */
export type HistoryState = 'committed' | 'staged' | 'skipped';

export interface HistoryResult {
  readonly state: HistoryState;
  readonly note: string;
}

/** Starts the history of a folder that was just written. */
export interface History {
  readonly begin: (folder: string, paths: readonly PosixPath[], message: string) => HistoryResult;
}

/** Hooks, signing, line endings and branch names of the user have no part in this commit. */
const NEUTRAL = ['-c', 'core.hooksPath=/dev/null', '-c', 'commit.gpgSign=false', '-c', 'core.autocrlf=false', '-c', 'core.safecrlf=false', '-c', 'init.defaultBranch=main', '-c', 'user.useConfigOnly=true'];

/** Runs the git of the machine with this environment. */
export function gitHistory(environment: NodeJS.ProcessEnv): History {
  // Set inside hooks and by some tools; they would point us at another repository.
  const env = Object.fromEntries(Object.entries(environment).filter(([name]) => !/^GIT_(DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|COMMON_DIR|PREFIX|NAMESPACE)$/.test(name)));
  return {
    begin(folder, paths, message) {
      const git = (args: readonly string[], input?: string) => execFileSync('git', [...NEUTRAL, ...args], { cwd: folder, env, stdio: ['pipe', 'pipe', 'pipe'], ...(input === undefined ? {} : { input }) });
      try {
        git(['init', '--quiet']);
        // By name and by force: neither other files in the folder nor a global ignore list change what is committed.
        git(['--literal-pathspecs', 'add', '--force', '--pathspec-from-file=-', '--pathspec-file-nul'], paths.join('\0'));
      } catch (error) {
        return { state: 'skipped', note: isMissing(error) ? 'git is not installed: no repository was started.' : `git could not start a repository: ${lastLine(error)}` };
      }
      return commit(git, message);
    },
  };
}

function commit(git: (args: readonly string[]) => unknown, message: string): HistoryResult {
  try {
    git(['commit', '--quiet', '--no-verify', '--message', message]);
    return { state: 'committed', note: '' };
  } catch (error) {
    const text = lastLine(error);
    if (/identity|user\.(name|email)|auto-detect|ident name/i.test(stderrOf(error))) return { state: 'staged', note: 'git knows no name and address of yours: the files are staged. Set user.name and user.email, then: git commit' };
    return { state: 'staged', note: `The files are staged; git would not commit: ${text}` };
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function stderrOf(error: unknown): string {
  return error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
}

function lastLine(error: unknown): string {
  return stderrOf(error).trim().split('\n').at(-1) || (error instanceof Error ? error.message : String(error));
}
