/** Files as they are on disk and in a base, and whether two are equal. */
import type { FileClass, PosixPath, RenderedFile } from './types.js';

/** A file as it is on disk: nobody has classed it. */
export type DiskFile = Pick<RenderedFile, 'bytes' | 'executable'>;
export type DiskTree = ReadonlyMap<PosixPath, DiskFile>;
/** As rendered last time; a manifest knows the class of each file. */
export type BaseTree = ReadonlyMap<PosixPath, DiskFile & { readonly class?: FileClass }>;

/** Equal bytes and mode. */
export function same(left: DiskFile | undefined, right: DiskFile | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return left.executable === right.executable && sameBytes(left.bytes, right.bytes);
}

export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && Buffer.compare(left, right) === 0;
}
