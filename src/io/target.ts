/** The folder to write into: what is there, and whether it may be written at all. */
import { constants, type Stats } from 'node:fs';
import { dirname, isAbsolute, join, parse, resolve, sep } from 'node:path';
import { ProdgradeError } from '../errors.js';
import { codeOf, diskError } from './disk-error.js';
import type { FileSystem } from './file-system.js';
import { isStage } from './lock.js';

export interface Target {
  /** Absolute, as it was given. */
  readonly path: string;
  /** The same folder without links in its path: all spellings of a folder have the same one. */
  readonly real: string;
  /** The nearest folder that exists, above `real` or equal to it. */
  readonly base: string;
  /** Device and number of the folder; undefined where it does not exist. */
  readonly identity: string | undefined;
  /** What is in it, except git's own folder and what a file manager leaves behind. */
  readonly entries: readonly string[];
}

const NOT_COUNTED: readonly string[] = ['.git', '.DS_Store', 'Thumbs.db', 'desktop.ini'];

/** Looks at `folder` from `cwd`, which is undefined where it was deleted. Throws when nothing can be written there. */
export function inspectTarget(fs: FileSystem, cwd: string | undefined, folder: string): Target {
  if (folder.trim() === '' || /\p{Cc}/u.test(folder))
    throw new ProdgradeError(
      `${JSON.stringify(folder)} is not a folder name.`,
      'Name the folder to create, like my-site.',
    );
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(folder))
    throw new ProdgradeError(
      `${folder} is a URL, not a folder.`,
      'Name the folder to create, and the domain as an answer: my-site --domain example.com',
    );
  if (cwd === undefined && !isAbsolute(folder))
    throw new ProdgradeError(
      'The folder that this command was started in no longer exists.',
      'Change to a folder that exists (cd), or give an absolute path.',
    );
  const path = cwd === undefined ? resolve(folder) : resolve(cwd, folder);
  try {
    return inspect(fs, path, folder);
  } catch (error) {
    throw diskError(error, `Cannot use ${folder}`);
  }
}

/** A folder at or above `folder` that git calls a work tree. */
export function findWorkTree(fs: FileSystem, folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (fs.existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

function inspect(fs: FileSystem, path: string, folder: string): Target {
  const { root } = parse(path);
  const names = path.slice(root.length).split(sep).filter(Boolean);
  let at = root;
  for (const [index, name] of names.entries()) {
    const next = join(at, name);
    const found = lstat(fs, at, next, name, folder);
    if (found === undefined) {
      // The disk reports which of the missing names are too long.
      for (const missing of names.slice(index + 1)) lstat(fs, at, join(at, missing), missing, folder);
      checkWritable(fs, at, folder);
      const base = fs.realpathSync(at);
      return { path, real: join(base, ...names.slice(index)), base, identity: undefined, entries: [] };
    }
    if (found.isSymbolicLink()) checkLink(fs, next, folder, index === names.length - 1);
    if (!fs.statSync(next).isDirectory()) throw notFolder(fs.statSync(next), folder, name, index === names.length - 1);
    at = next;
  }
  checkWritable(fs, at, folder);
  const real = fs.realpathSync(at);
  const { dev, ino } = fs.statSync(real);
  const entries = fs.readdirSync(real).filter((entry) => !NOT_COUNTED.includes(entry) && !isStage(entry));
  return { path, real, base: real, identity: `${dev}:${ino}`, entries };
}

function lstat(fs: FileSystem, parent: string, path: string, name: string, folder: string): Stats | undefined {
  try {
    return fs.lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (codeOf(error) === 'ENAMETOOLONG')
      throw new ProdgradeError(
        `The name ${JSON.stringify(`${name.slice(0, 20)}…`)} has ${Buffer.byteLength(name)} bytes, which is longer than the disk allows.`,
        'Choose a shorter name: 255 bytes are the limit of most disks.',
      );
    if (codeOf(error) === 'EACCES')
      throw new ProdgradeError(
        `${folder} cannot be reached: you may not look into ${parent}.`,
        `Get the right to enter ${parent}, or choose another folder.`,
      );
    throw error;
  }
}

/** Links in the path may lead anywhere; the last one only to a folder beside it. */
function checkLink(fs: FileSystem, link: string, folder: string, isLast: boolean): void {
  const what = isLast ? `${folder} is` : `${folder} is below ${link}, which is`;
  let real: string;
  try {
    fs.statSync(link);
    real = fs.realpathSync(link);
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'ENOENT' && code !== 'ELOOP' && code !== 'ENOTDIR') throw error;
    throw new ProdgradeError(
      code === 'ELOOP' ? `${what} a symbolic link that is part of a loop.` : `${what} a symbolic link to nothing.`,
      'Remove the link, or choose another folder.',
    );
  }
  if (isLast && !isInside(real, fs.realpathSync(dirname(link))))
    throw new ProdgradeError(
      `${folder} is a symbolic link that leads outside, to ${real}.`,
      `Give that folder itself: ${real}`,
    );
}

function notFolder(stat: Stats, folder: string, name: string, isLast: boolean): ProdgradeError {
  const kind = stat.isFile() ? 'a file' : 'a device, pipe or socket';
  return new ProdgradeError(
    isLast ? `${folder} is ${kind}, not a folder.` : `${folder} is below ${name}, which is ${kind}.`,
    'Choose another folder.',
  );
}

function checkWritable(fs: FileSystem, path: string, folder: string): void {
  try {
    fs.accessSync(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    if (codeOf(error) !== 'EACCES') throw error;
    throw new ProdgradeError(
      `${folder} is not writable: you may not write to ${path}.`,
      'Change its permissions, or choose another folder.',
    );
  }
}

export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
