/** What a plan was made from, so that it can be compared with what is there when the plan is carried out. */
import type { Stats } from 'node:fs';
import { join } from 'node:path';
import { type DiskFile, type DiskTree, same } from '../core/files.js';
import { foldersOf } from '../core/manifest/paths.js';
import type { PosixPath } from '../core/types.js';
import { exitCodes, ProdgradeError } from '../errors.js';
import { codeOf, diskError } from './disk-error.js';
import type { FileSystem } from './file-system.js';
import { spellingsIn } from './spelling.js';
import { findWorkTree, inspectTarget, isInside, type Target } from './target.js';

export interface Sight {
  readonly target: Target;
  readonly workTree: string | undefined;
  /** The files that a render would meet. */
  readonly ours: DiskTree;
  /** Of each of them: its kind, and what else tells whether it is still the same. */
  readonly marks: ReadonlyMap<PosixPath, string>;
  /** Links, folders, devices and what may not be read: the owner's, whatever they hold. Also what is in `otherwise`. */
  readonly odd: ReadonlySet<PosixPath>;
  /** Paths whose place is taken by a file or folder that differs in capitals only, and what that is called. */
  readonly otherwise: ReadonlyMap<PosixPath, PosixPath>;
  readonly paths: readonly PosixPath[];
  readonly blocked: Blocked;
}

/** What to do about a folder where a file is needed, and the reverse. What is left is in `odd`. */
export type Blocked = 'refuse' | 'leave';

/** A `Sight` while it is made. */
interface Seen {
  readonly ours: Map<PosixPath, DiskFile>;
  readonly marks: Map<PosixPath, string>;
  readonly odd: Set<PosixPath>;
  readonly blocked: Blocked;
}

/** Never equal to a rendered file. */
const unlikeOurs: DiskFile = { bytes: new Uint8Array(), executable: true };

/** Looks at the paths that will be written. Throws where links lead out. */
export function look(fs: FileSystem, target: Target, paths: Iterable<PosixPath>, blocked: Blocked = 'refuse'): Sight {
  const ours = new Map<PosixPath, DiskFile>();
  const marks = new Map<PosixPath, string>();
  const odd = new Set<PosixPath>();
  const otherwise = new Map<PosixPath, PosixPath>();
  const workTree = findWorkTree(fs, target.real);
  const sight = { target, workTree, ours, marks, odd, otherwise, paths: [...paths], blocked };
  // An empty folder has none of them.
  if (target.entries.length === 0) return sight;
  try {
    checkLinks(fs, target.real, sight.paths);
    const spelling = spellingsIn(fs, target.real);
    for (const path of sight.paths) {
      const other = spelling(path);
      if (other === undefined) lookAt(fs, target.real, path, sight);
      else takenBy(other, path, sight);
    }
  } catch (error) {
    throw diskError(error, `Cannot look into ${target.path}`);
  }
  return sight;
}

/** Looks again, and throws with what differs. */
export function refuseChanged(fs: FileSystem, before: Sight): void {
  const { path } = before.target;
  const [change, ...others] = differences(
    before,
    look(fs, inspectTarget(fs, undefined, path), before.paths, before.blocked),
  );
  if (change === undefined) return;
  throw new ProdgradeError(
    `${path} has changed since this run looked at it: ${change}${others.length > 0 ? ` (and ${others.length} more)` : ''}. Nothing was written.`,
    'Run the command again: it will look at what is there now.',
    exitCodes.refused,
  );
}

function differences(before: Sight, after: Sight): readonly string[] {
  const [was, is] = [before.target, after.target];
  if (was.identity === undefined && is.identity !== undefined) return ['the folder exists now'];
  if (was.identity !== undefined && is.identity === undefined) return ['the folder is gone'];
  if (was.identity !== is.identity || was.real !== is.real) return ['it is another folder now'];
  if (was.base !== is.base) return [`${is.base.length > was.base.length ? is.base : was.base} appeared or disappeared`];
  return [
    ...is.entries.filter((entry) => !was.entries.includes(entry)).map((entry) => `${entry} is new`),
    ...was.entries.filter((entry) => !is.entries.includes(entry)).map((entry) => `${entry} is gone`),
    ...before.paths.flatMap((path) => fileDifference(path, before, after)),
    ...(before.workTree === after.workTree
      ? []
      : [`the git repository ${after.workTree ?? before.workTree} appeared or disappeared`]),
  ];
}

function fileDifference(path: PosixPath, before: Sight, after: Sight): readonly string[] {
  const [was, is] = [before.marks.get(path), after.marks.get(path)];
  if (was === undefined && is !== undefined) return [`${path} is new`];
  if (was !== undefined && is === undefined) return [`${path} is gone`];
  if (was !== is || !same(before.ours.get(path), after.ours.get(path))) return [`${path} was changed`];
  return [];
}

/** Throws when writing one of these paths would follow a link out of the target. */
function checkLinks(fs: FileSystem, home: string, paths: readonly PosixPath[]): void {
  for (const folder of new Set(paths.flatMap(foldersOf))) {
    const at = join(home, folder);
    if (!isThere(fs, at)?.isSymbolicLink()) continue;
    const real = realpath(fs, at);
    if (real === undefined || !isInside(real, home))
      throw new ProdgradeError(
        `${folder} is a symbolic link that leads out of the folder.`,
        'Remove the link, or choose another folder.',
      );
  }
}

function takenBy(
  other: PosixPath,
  path: PosixPath,
  { ours, marks, odd, otherwise }: Seen & { readonly otherwise: Map<PosixPath, PosixPath> },
): void {
  ours.set(path, unlikeOurs);
  marks.set(path, other);
  odd.add(path);
  otherwise.set(path, other);
}

function lookAt(fs: FileSystem, root: string, path: PosixPath, seen: Seen): void {
  const inTheWay = foldersOf(path).find((folder) => {
    const found = isThere(fs, join(root, folder));
    return found !== undefined && !fs.statSync(join(root, folder)).isDirectory();
  });
  const at = join(root, path);
  const found = isThere(fs, at);
  if (inTheWay !== undefined) leave(path, `${inTheWay} is a file where a folder is needed.`, seen);
  else if (found?.isDirectory()) leave(path, `${path} is a folder where a file is needed.`, seen);
  else if (found !== undefined) note(fs, at, path, found, seen);
}

function note(fs: FileSystem, at: string, path: PosixPath, found: Stats, { ours, marks, odd }: Seen): void {
  const bytes = found.isFile() ? readable(fs, at) : undefined;
  if (bytes === undefined) odd.add(path);
  ours.set(path, bytes === undefined ? unlikeOurs : { bytes, executable: (found.mode & 0o100) !== 0 });
  marks.set(path, bytes === undefined ? `${found.mode} ${found.ino} ${found.size} ${found.mtimeMs}` : `${found.mode}`);
}

function leave(path: PosixPath, problem: string, { ours, marks, odd, blocked }: Seen): void {
  if (blocked === 'refuse') throw new ProdgradeError(problem, 'Move it away, or choose another folder.');
  ours.set(path, unlikeOurs);
  marks.set(path, problem);
  odd.add(path);
}

function readable(fs: FileSystem, path: string): Uint8Array | undefined {
  try {
    return fs.readFileSync(path);
  } catch (error) {
    if (codeOf(error) === 'EACCES' || codeOf(error) === 'EPERM') return undefined;
    throw error;
  }
}

function isThere(fs: FileSystem, path: string): Stats | undefined {
  try {
    return fs.lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    // Nothing can be below a file; the check of that file itself reports it.
    if (codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

function realpath(fs: FileSystem, path: string): string | undefined {
  try {
    return fs.realpathSync(path);
  } catch {
    return undefined;
  }
}
