/** The git work tree that a rendered repository is in, for an upgrade: what is not committed, older bytes, true conflicts. */
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { DiskFile } from '../core/files.js';
import type { OpenConflict } from '../core/plan/settle.js';
import type { PosixPath } from '../core/types.js';
import { type Git, gitIn, prefixOf } from './git-command.js';
import { overlooked, uncommitted, unmerged } from './work-tree-status.js';

export interface WorkTree {
  /** Whether the bytes of a file are in no commit: changed, staged, untracked or ignored. Asks git once. */
  readonly uncommitted: () => (path: PosixPath) => boolean;
  /** Whether git does not look at this file on disk: not checked out (sparse checkout), or told to skip it. Asks git once. */
  readonly overlooked: () => (path: PosixPath) => boolean;
  /** All that the history has had at this path, the latest first. Read one by one, as they are wanted. */
  readonly history: (path: PosixPath) => Iterable<Uint8Array>;
  /** Makes git, editors and `git mergetool` see these files as conflicts. */
  readonly markConflicts: (conflicts: readonly OpenConflict[]) => void;
  /** Entries of these files in the index, as text for `restoreIndex`. */
  readonly readIndex: (paths: readonly PosixPath[]) => string;
  /** Gives these files, and those that the entries name, exactly these entries and no other. */
  readonly restoreIndex: (paths: readonly PosixPath[], entries: string) => void;
  /** Stages these files as they are on disk, or as deleted, which resolves their conflicts. */
  readonly stage: (paths: readonly PosixPath[]) => void;
  /** A file in the commit that both sides of a merge come from; undefined outside of a conflict. */
  readonly commonAncestor: (path: PosixPath) => string | undefined;
  /** The lock of another git command, which keeps everybody from writing the index; undefined where there is none. */
  readonly indexLock: () => string | undefined;
  /** Files that a git merge left in conflict, each with the stages that the index has of it: 1 base, 2 ours, 3 theirs. */
  readonly unmerged: () => ReadonlyMap<PosixPath, readonly number[]>;
}

/** Undefined where git is not installed, or the folder is not in a work tree. Throws where git refuses to read it. */
export function openWorkTree(folder: string, environment: NodeJS.ProcessEnv): WorkTree | undefined {
  const git = gitIn(folder, environment);
  const prefix = prefixOf(git);
  if (prefix === undefined) return undefined;
  const named = namesIn(folder);
  return {
    uncommitted: () => by(uncommitted(git, prefix), named),
    overlooked: () => by(overlooked(git, prefix), named),
    history: (path) => history(git, path),
    markConflicts: (conflicts) =>
      markConflicts(
        git,
        prefix,
        conflicts.map((each) => ({ ...each, path: named(each.path) })),
      ),
    readIndex: (paths) =>
      paths.length === 0
        ? ''
        : git(['ls-files', '--stage', '--full-name', '-z', '--', ...paths.map(named).map(literal)]).toString(),
    restoreIndex: (paths, entries) => restoreIndex(git, prefix, paths.map(named), entries),
    stage: (paths) => stage(git, paths.map(named)),
    commonAncestor: (path) => show(git, `:1:./${path}`),
    indexLock: () => indexLock(git, folder),
    unmerged: () => unmerged(git, prefix),
  };
}

/** What git calls a file: below a folder that is a link, it knows the file by its place alone. */
function namesIn(folder: string): (path: PosixPath) => PosixPath {
  const folders = new Map<string, string>();
  const place = (below: string): string => {
    const at = join(folder, below);
    return existsSync(at) ? relative(realpathSync(folder), realpathSync(at)).split(sep).join('/') : below;
  };
  return (path) => {
    const below = dirname(path);
    if (below === '.') return path;
    const known = folders.get(below) ?? place(below);
    folders.set(below, known);
    return known === '' ? basename(path) : `${known}/${basename(path)}`;
  };
}

function by(holds: (path: PosixPath) => boolean, named: (path: PosixPath) => PosixPath): (path: PosixPath) => boolean {
  return (path) => holds(named(path));
}

/** A linked work tree has its own index, so git is asked where it is. */
function indexLock(git: Git, folder: string): string | undefined {
  const path = resolve(folder, git(['rev-parse', '--git-path', 'index.lock']).toString().replace(/\n$/, ''));
  return existsSync(path) ? path : undefined;
}

function stage(git: Git, paths: readonly PosixPath[]): void {
  git(['update-index', '--add', '--remove', '-z', '--stdin'], paths.map((path) => `${path}\0`).join(''));
}

function restoreIndex(git: Git, prefix: string, paths: readonly PosixPath[], entries: string): void {
  const none = '0'.repeat(git(['hash-object', '--stdin'], '').toString().trim().length);
  const named = [...entries.matchAll(/\t([^\0]*)\0/g)].map(([, path]) => path!);
  const all = new Set([...paths.map((path) => `${prefix}${path}`), ...named]);
  const removed = [...all].map((path) => `0 ${none}\t${path}\0`).join('');
  git(['update-index', '-z', '--index-info'], removed + entries);
}

function* history(git: Git, path: PosixPath): Iterable<Uint8Array> {
  const log = git([
    'log',
    '--all',
    '--full-history',
    '--raw',
    '--no-abbrev',
    '--no-renames',
    '--format=',
    '-m',
    '--',
    literal(path),
  ]);
  const blobs = [...log.toString().matchAll(/^:+[^\t]* ([0-9a-f]{40,64}) \w+\t/gm)].map((match) => match[1]!);
  for (const blob of new Set(blobs)) {
    if (/^0+$/.test(blob)) continue;
    const bytes = blobIn(git, blob);
    if (bytes !== undefined) yield bytes;
  }
}

/** A partial clone, or a damaged one, does not have every blob. */
function blobIn(git: Git, blob: string): Buffer | undefined {
  try {
    return git(['cat-file', 'blob', blob]);
  } catch {
    return undefined;
  }
}

/** Stages 1, 2 and 3 of the index are the base, the user's and the template's version, as in a git merge. */
function markConflicts(git: Git, prefix: string, conflicts: readonly OpenConflict[]): void {
  const lines = conflicts.flatMap(({ path, base, ours, theirs }) => {
    const staged = [base, ours, theirs].map((file) => file && { mode: modeOf(file), blob: blobOf(git, file) });
    // Mode 0 removes the entry that says there is no conflict. Ids of a repository all have one length.
    const none = '0'.repeat(staged[2]!.blob.length);
    return [
      `0 ${none}\t${prefix}${path}`,
      ...staged.flatMap((each, at) => (each ? [`${each.mode} ${each.blob} ${at + 1}\t${prefix}${path}`] : [])),
    ];
  });
  git(['update-index', '-z', '--index-info'], lines.map((line) => `${line}\0`).join(''));
}

function blobOf(git: Git, { bytes }: DiskFile): string {
  return git(['hash-object', '-w', '--stdin', '--no-filters'], bytes).toString().trim();
}

function show(git: Git, revision: string): string | undefined {
  try {
    return git(['show', revision]).toString();
  } catch {
    return undefined;
  }
}

function modeOf({ executable }: DiskFile): string {
  return executable ? '100755' : '100644';
}

function literal(path: PosixPath): string {
  return `:(literal)${path}`;
}
