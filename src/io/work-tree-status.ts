/** What git says of the files of a work tree. Paths are below the folder that it is asked in. */
import type { PosixPath } from '../core/types.js';
import type { Git } from './git-command.js';

export function uncommitted(git: Git, prefix: string): (path: PosixPath) => boolean {
  const entries = git(['status', '--porcelain', '-z', '--untracked-files=all', '--ignored=matching', '--', '.'])
    .toString()
    .split('\0');
  const paths = new Set<PosixPath>();
  const folders: PosixPath[] = [];
  let follows = false;
  for (const entry of entries.filter((each) => each !== '')) {
    // A rename names the old path in a separate entry, without a status.
    const [status, whole] = follows ? ['', entry] : [entry.slice(0, 2), entry.slice(3)];
    const path = whole.slice(prefix.length);
    // An ignored folder is named alone, with a slash; it may be ours or one above.
    if (whole.endsWith('/')) folders.push(path);
    else paths.add(path);
    follows = /[RC]/.test(status);
  }
  return (path) => paths.has(path) || folders.some((folder) => path.startsWith(folder));
}

/** Marked so in the index: in a sparse checkout, or by `update-index --skip-worktree` or `--assume-unchanged`. */
export function overlooked(git: Git, prefix: string): (path: PosixPath) => boolean {
  const entries = git(['ls-files', '-v', '--full-name', '-z', '--', '.']).toString().split('\0');
  const paths = new Set(entries.filter((each) => /^[a-zS] /.test(each)).map((each) => each.slice(2 + prefix.length)));
  return (path) => paths.has(path);
}

export function unmerged(git: Git, prefix: string): ReadonlyMap<PosixPath, readonly number[]> {
  const entries = git(['ls-files', '--unmerged', '--full-name', '-z', '--', '.']).toString();
  const found = new Map<PosixPath, number[]>();
  for (const [, stage, path] of entries.matchAll(/ (\d)\t([^\0]*)\0/g)) {
    const own = path!.slice(prefix.length);
    found.set(own, [...(found.get(own) ?? []), Number(stage)]);
  }
  return found;
}
