/** A first commit in a new repository, whatever the user's git settings are. */

import type { DiskFile } from '../core/files.js';
import { firstCommit } from '../core/plan/first-commit.js';
import type { PosixPath } from '../core/types.js';

/** The outcome for the repository, with a note for the report. */
export type HistoryState = 'committed' | 'staged' | 'skipped';

export interface HistoryResult {
  readonly state: HistoryState;
  readonly note: string;
}

export interface FirstCommit {
  readonly message: string;
  readonly branch: string;
}

/** Starts the history of a folder with the files that were just written to it. */
export interface History {
  readonly begin: (folder: string, files: ReadonlyMap<PosixPath, DiskFile>, about: FirstCommit) => HistoryResult;
}

/** The user's hooks, signing, line endings and branch names do not affect this commit. */
export const NEUTRAL = [
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.autocrlf=false',
  '-c',
  'core.safecrlf=false',
  '-c',
  'user.useConfigOnly=true',
];
/** One small pack, light on the processor: git may repack it later. */
const ONE_PACK = ['-c', 'fastimport.unpackLimit=1', '-c', 'core.compression=1', '-c', 'core.fsync=none'];

type Git = (args: readonly string[], input?: string | Uint8Array) => string;

/** Runs the git of the machine with this environment. */
export function gitHistory(environment: NodeJS.ProcessEnv): History {
  const env = gitEnvironment(environment);
  return {
    begin(folder, files, about) {
      // Loaded on demand, because it loads Node's sockets.
      const { execFileSync } = process.getBuiltinModule('node:child_process');
      const git: Git = (args, input) =>
        execFileSync('git', [...NEUTRAL, ...args], {
          cwd: folder,
          env,
          stdio: ['pipe', 'pipe', 'pipe'],
          encoding: 'utf8',
          ...(input === undefined ? {} : { input }),
        });
      try {
        git(['-c', `init.defaultBranch=${about.branch}`, 'init', '--quiet']);
      } catch (error) {
        return {
          state: 'skipped',
          note: isMissing(error)
            ? 'git is not installed: no repository was started.'
            : `git could not start a repository: ${lastLine(error)}`,
        };
      }
      try {
        return commit(git, files, about);
      } catch (error) {
        return stage(git, files, error);
      }
    },
  };
}

/** Without variables that hooks and some tools set: they would point us at another repository. */
export function gitEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) =>
        !/^GIT_(DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|COMMON_DIR|PREFIX|NAMESPACE|\w+_PATHSPECS)$/.test(name),
    ),
  );
}

/** All in one stream, which is several times as fast as adding files one by one, and ignore lists do not matter. */
function commit(git: Git, files: ReadonlyMap<PosixPath, DiskFile>, about: FirstCommit): HistoryResult {
  const [author, committer] = ['AUTHOR', 'COMMITTER'].map((who) => git(['var', `GIT_${who}_IDENT`]).trim());
  git(
    [...ONE_PACK, 'fast-import', '--quiet', '--depth=0'],
    firstCommit(files, { ...about, author: author!, committer: committer! }),
  );
  git(['read-tree', 'HEAD']);
  return { state: 'committed', note: '' };
}

/** The fallback, for people who have to commit themselves. */
function stage(git: Git, files: ReadonlyMap<PosixPath, DiskFile>, cause: unknown): HistoryResult {
  try {
    // By name and by force: neither other files in the folder nor a global ignore list change what is staged.
    git(
      ['--literal-pathspecs', 'add', '--force', '--pathspec-from-file=-', '--pathspec-file-nul'],
      [...files.keys()].join('\0'),
    );
  } catch (error) {
    return { state: 'skipped', note: `git could not stage the files: ${lastLine(error)}` };
  }
  if (/identity|user\.(name|email)|auto-detect|ident name/i.test(stderrOf(cause)))
    return {
      state: 'staged',
      note: 'git does not know your name and address: the files are staged. Set user.name and user.email, then run: git commit',
    };
  return { state: 'staged', note: `The files are staged, but git did not commit them: ${lastLine(cause)}` };
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
