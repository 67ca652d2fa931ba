/** What may happen to one file of the repository, with the reason as a code. */
import type { FileClass, PosixPath, RenderedFile } from '../types.js';
import type { ReasonCode } from './reasons.js';

/** A file as it is on disk: nobody has classed it. */
export type DiskFile = Pick<RenderedFile, 'bytes' | 'executable'>;
export type DiskTree = ReadonlyMap<PosixPath, DiskFile>;
/** As rendered last time; a manifest knows the class of each file. */
export type BaseTree = ReadonlyMap<PosixPath, DiskFile & { readonly class?: FileClass }>;

interface About {
  readonly path: PosixPath;
  readonly reason: ReasonCode;
  /** Where the file stood before the template moved it. */
  readonly from?: PosixPath;
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

/** Equal bytes and mode. */
export function same(left: DiskFile | undefined, right: DiskFile | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return left.executable === right.executable && sameBytes(left.bytes, right.bytes);
}

export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
