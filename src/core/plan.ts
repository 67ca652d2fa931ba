/** What to do with each file, from three trees: base as last written, ours as on disk, theirs as rendered now. */
import { checkPaths } from './paths.js';
import type { FileTree, PosixPath, RenderedFile } from './types.js';

/** A file as it is on disk: nobody has classed it. */
export type DiskFile = Pick<RenderedFile, 'bytes' | 'executable'>;
export type DiskTree = ReadonlyMap<PosixPath, DiskFile>;

interface About {
  readonly path: PosixPath;
  readonly reason: string;
}

/**
 * `merge` wants its three texts merged, `conflict` a decision; neither can be applied as it is.
 * `keep` writes nothing: the reason says whose the file is.
 */
export type Change =
  | (About & { readonly kind: 'create' | 'update'; readonly file: RenderedFile })
  | (About & {
      readonly kind: 'merge';
      readonly base: DiskFile;
      readonly ours: DiskFile;
      readonly theirs: RenderedFile;
    })
  | (About & { readonly kind: 'conflict'; readonly ours: DiskFile; readonly theirs: RenderedFile })
  | (About & { readonly kind: 'delete' })
  | (About & { readonly kind: 'keep' });

/** One change per path of the three trees, sorted. `create` is the same with an empty base. */
export function plan(base: DiskTree, ours: DiskTree, theirs: FileTree): readonly Change[] {
  checkPaths(theirs.keys());
  const paths = [...new Set([...base.keys(), ...theirs.keys()])].sort();
  return paths.map((path) => decide(path, base.get(path), ours.get(path), theirs.get(path)));
}

/** The decision table. What the base does not know is either new or the user's. */
function decide(
  path: PosixPath,
  base: DiskFile | undefined,
  ours: DiskFile | undefined,
  theirs: RenderedFile | undefined,
): Change {
  const keep = (reason: string): Change => ({ kind: 'keep', path, reason });
  if (theirs === undefined) {
    if (ours === undefined) return keep('deleted on both sides');
    return same(base, ours)
      ? { kind: 'delete', path, reason: 'no longer rendered' }
      : keep('no longer rendered, but edited: yours from now on');
  }
  if (base === undefined) return decideNew(path, ours, theirs);
  if (ours === undefined) return decideDeleted(path, base, theirs);
  if (same(ours, theirs)) return keep('the same already');
  if (theirs.class === 'owned') return { kind: 'update', path, reason: "the generator's own file", file: theirs };
  if (theirs.class === 'seed') return keep('written once, yours since');
  if (same(base, ours)) return { kind: 'update', path, reason: 'not edited', file: theirs };
  if (same(base, theirs)) return keep('edited by you, not by the template');
  return { kind: 'merge', path, reason: 'edited by you and by the template', base, ours, theirs };
}

function decideNew(path: PosixPath, ours: DiskFile | undefined, theirs: RenderedFile): Change {
  if (ours === undefined) return { kind: 'create', path, reason: 'new', file: theirs };
  if (same(ours, theirs)) return { kind: 'keep', path, reason: 'the same already' };
  if (theirs.class === 'seed') return { kind: 'keep', path, reason: 'yours: written only where nothing is' };
  return { kind: 'conflict', path, reason: 'exists with other content', ours, theirs };
}

function decideDeleted(path: PosixPath, base: DiskFile, theirs: RenderedFile): Change {
  if (theirs.class === 'owned')
    return { kind: 'create', path, reason: "the generator's own file was deleted", file: theirs };
  return {
    kind: 'keep',
    path,
    reason: same(base, theirs) ? 'deleted by you' : 'deleted by you, though the template changed',
  };
}

/** Equal bytes and mode. */
export function same(left: DiskFile | undefined, right: DiskFile | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return (
    left.executable === right.executable &&
    left.bytes.length === right.bytes.length &&
    left.bytes.every((byte, index) => byte === right.bytes[index])
  );
}
