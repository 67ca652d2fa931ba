/** The folder to write into: what stands there, and whether it may be written at all. */
import type { Stats } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { DiskFile, DiskTree } from '../core/plan/change.js';
import type { PosixPath } from '../core/types.js';
import { ProdgradeError } from '../errors.js';
import type { FileSystem } from './file-system.js';

export interface Target {
  /** Absolute. */
  readonly path: string;
  readonly exists: boolean;
  /** What stands in it, but for git's own folder. */
  readonly entries: readonly string[];
}

const WRITE = 2;
const SEARCH = 1;

/** Looks at `folder` from `cwd`. Throws when it is a file, leads elsewhere or cannot be written. */
export function inspectTarget(fs: FileSystem, cwd: string, folder: string): Target {
  if (folder.trim() === '' || /\p{Cc}/u.test(folder))
    throw new ProdgradeError(
      `${JSON.stringify(folder)} is no folder name.`,
      'Name the folder to create, like my-site.',
    );
  const path = resolve(cwd, folder);
  const parent = nearestFolder(fs, path, folder);
  const found = reachable(fs, path, folder);
  if (found?.isSymbolicLink()) checkTargetLink(fs, path, folder);
  const stat = found && fs.statSync(path);
  if (stat && !stat.isDirectory())
    throw new ProdgradeError(`${folder} is a file, not a folder.`, 'Choose another folder.');
  checkWritable(fs, stat ? path : parent, folder);
  const entries = stat ? fs.readdirSync(path).filter((entry) => entry !== '.git') : [];
  return { path, exists: stat !== undefined, entries };
}

/** A folder at or above `folder` that git calls a work tree. */
export function findWorkTree(fs: FileSystem, folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (fs.existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** The files that a render would meet. Throws where a file stands in the way of a folder or the other way round. */
export function readOurs(fs: FileSystem, target: Target, paths: Iterable<PosixPath>): DiskTree {
  const ours = new Map<PosixPath, DiskFile>();
  if (target.entries.length === 0) return ours;
  for (const path of paths) {
    const file = readOne(fs, target.path, path);
    if (file) ours.set(path, file);
  }
  return ours;
}

/** Throws when writing one of these paths would follow a link out of the target. */
export function checkLinks(fs: FileSystem, root: string, paths: readonly PosixPath[]): void {
  const home = fs.realpathSync(root);
  const folders = new Set(paths.flatMap((path) => ancestors(path)));
  for (const folder of folders) {
    const at = join(root, folder);
    if (!fs.lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink()) continue;
    const real = realpath(fs, at);
    if (real === undefined || !isInside(real, home))
      throw new ProdgradeError(
        `${folder} is a symbolic link that leads out of the folder.`,
        'Remove the link, or choose another folder.',
      );
  }
}

function readOne(fs: FileSystem, root: string, path: PosixPath): DiskFile | undefined {
  const inTheWay = ancestors(path).find(
    (folder) => fs.statSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory() === false,
  );
  if (inTheWay)
    throw new ProdgradeError(
      `${inTheWay} is a file where a folder is needed.`,
      'Move it away, or choose another folder.',
    );
  const at = join(root, path);
  const found = fs.lstatSync(at, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  if (found.isDirectory())
    throw new ProdgradeError(`${path} is a folder where a file is needed.`, 'Move it away, or choose another folder.');
  // A link or device is the user's whatever it holds: never equal to a file of ours.
  if (!found.isFile()) return { bytes: new Uint8Array(), executable: true };
  return { bytes: fs.readFileSync(at), executable: (found.mode & 0o100) !== 0 };
}

function checkTargetLink(fs: FileSystem, path: string, folder: string): void {
  const real = realpath(fs, path);
  if (real === undefined)
    throw new ProdgradeError(`${folder} is a symbolic link to nothing.`, 'Remove the link, or choose another folder.');
  if (!isInside(real, fs.realpathSync(dirname(path))))
    throw new ProdgradeError(
      `${folder} is a symbolic link that leads out, to ${real}.`,
      `Give that folder itself: ${real}`,
    );
}

function nearestFolder(fs: FileSystem, path: string, folder: string): string {
  let at = dirname(path);
  while (!fs.existsSync(at)) at = dirname(at);
  if (!fs.statSync(at).isDirectory())
    throw new ProdgradeError(`${folder} lies below ${basename(at)}, which is a file.`, 'Choose another folder.');
  return at;
}

function reachable(fs: FileSystem, path: string, folder: string): Stats | undefined {
  try {
    return fs.lstatSync(path, { throwIfNoEntry: false });
  } catch {
    throw notWritable(folder, path);
  }
}

function checkWritable(fs: FileSystem, path: string, folder: string): void {
  try {
    fs.accessSync(path, WRITE | SEARCH);
  } catch {
    throw notWritable(folder, path);
  }
}

function notWritable(folder: string, path: string): ProdgradeError {
  return new ProdgradeError(
    `${folder} is not writable: you may not write to ${path}.`,
    'Change its permissions, or choose another folder.',
  );
}

function realpath(fs: FileSystem, path: string): string | undefined {
  try {
    return fs.realpathSync(path);
  } catch {
    return undefined;
  }
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function ancestors(path: PosixPath): readonly PosixPath[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}
