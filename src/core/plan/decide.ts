/** The decision table: what to do with one file, from its three versions. */

import { type DiskFile, same, sameBytes, sameText } from '../files.js';
import type { FileClass, PosixPath, RenderedFile } from '../types.js';
import type { Change } from './change.js';
import type { ReasonCode } from './reasons.js';
import type { Strategy } from './strategy.js';

export interface Versions {
  /** As rendered last time. */
  readonly base: (DiskFile & { readonly class?: FileClass }) | undefined;
  /** As on disk now. */
  readonly ours: DiskFile | undefined;
  /** As rendered today. */
  readonly theirs: RenderedFile | undefined;
}

/** What the base does not know is either new or the user's. The generator's own files have no other owner. */
export function decide(path: PosixPath, versions: Versions, strategy: Strategy): Change {
  const { base, ours, theirs } = versions;
  if ((theirs ?? base)?.class !== 'owned') {
    if (strategy === 'never-update') return keep(path, 'owner-never-update');
    if (strategy === 'only-add' && (base !== undefined || ours !== undefined)) return keep(path, 'owner-only-add');
  }
  if (theirs === undefined) return decideDropped(path, base, ours);
  if (base === undefined) return decideNew(path, ours, theirs);
  if (ours === undefined) return decideDeleted(path, base, theirs, strategy);
  if (same(ours, theirs)) return keep(path, 'same');
  if (theirs.class === 'owned') return write('update', path, 'generators-own', theirs);
  if (theirs.class === 'seed') return keep(path, 'seed-written');
  if (same(base, ours)) return write('update', path, 'unedited', theirs);
  if (same(base, theirs)) return keep(path, 'edited');
  return { kind: 'merge', path, reason: 'both-edited', base, ours, theirs };
}

function decideDropped(path: PosixPath, base: Versions['base'], ours: DiskFile | undefined): Change {
  if (ours === undefined) return keep(path, 'deleted-on-both-sides');
  // An edit of the generator's own file is not anybody's work to keep.
  return base?.class === 'owned' || saysTheSame(base, ours)
    ? { kind: 'delete', path, reason: 'dropped' }
    : keep(path, 'dropped-edited');
}

/** Checkouts and disks change line endings and rights by themselves: that is no edit, and merges do not count it as one either. */
function saysTheSame(base: DiskFile | undefined, ours: DiskFile): boolean {
  if (base === undefined) return false;
  return sameBytes(base.bytes, ours.bytes) || sameText(base.bytes, ours.bytes);
}

function decideNew(path: PosixPath, ours: DiskFile | undefined, theirs: RenderedFile): Change {
  if (ours === undefined) return write('create', path, 'new', theirs);
  if (same(ours, theirs)) return keep(path, 'same');
  if (theirs.class === 'owned') return write('update', path, 'generators-own', theirs);
  if (theirs.class === 'seed') return keep(path, 'seed-present');
  return { kind: 'conflict', path, reason: 'both-added', ours, theirs };
}

function decideDeleted(path: PosixPath, base: DiskFile, theirs: RenderedFile, strategy: Strategy): Change {
  if (theirs.class === 'owned') return write('create', path, 'generators-own-deleted', theirs);
  if (same(base, theirs)) return keep(path, 'deleted-by-you');
  if (strategy === 'prefer-theirs') return write('create', path, 'owner-prefer-theirs', theirs);
  return keep(path, 'deleted-by-you-changed');
}

function keep(path: PosixPath, reason: ReasonCode): Change {
  return { kind: 'keep', path, reason };
}

function write(kind: 'create' | 'update', path: PosixPath, reason: ReasonCode, file: RenderedFile): Change {
  return { kind, path, reason, file };
}
