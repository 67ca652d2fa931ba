/** Conflict markers that are left in files: neither an upgrade nor a merge goes on over them. */
import { join } from 'node:path';
import { holdsMarkers, leavesMarker } from '../../core/merge/markers.js';
import { readText } from '../../core/merge/text.js';
import { few } from '../../core/text/few.js';
import type { PosixPath } from '../../core/types.js';
import { exitCodes, ProdgradeError } from '../../errors.js';
import type { FileSystem } from '../../io/file-system.js';

export function refuseMarkers(fs: FileSystem, root: string, paths: readonly PosixPath[]): void {
  const open = paths.filter((path) => isMarked(fs, join(root, path)));
  if (open.length === 0) return;
  throw new ProdgradeError(
    `Conflict markers are left in ${few(open)}.`,
    'Edit the files until no marker is left, then run this again.',
    exitCodes.conflicts,
  );
}

function isMarked(fs: FileSystem, path: string): boolean {
  if (!fs.lstatSync(path, { throwIfNoEntry: false })?.isFile()) return false;
  const file = readText(fs.readFileSync(path));
  return file !== undefined && (holdsMarkers(file.lines) || leavesMarker(file.lines));
}
