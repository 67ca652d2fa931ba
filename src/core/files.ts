/** Files as they are on disk and in a base, and whether two are equal. */
import { decodeUtf8 } from './text/utf8.js';
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

/** Texts that differ in their byte order mark, line ending or final newline at most. */
export function sameText(left: Uint8Array, right: Uint8Array): boolean {
  const [one, other] = [plainText(left), plainText(right)];
  return one !== undefined && one === other;
}

function plainText(bytes: Uint8Array): string | undefined {
  const text = decodeUtf8(bytes)?.replace(/^\ufeff/, '');
  if (text === undefined || text.includes('\0')) return undefined;
  // Mixed line endings are part of the text.
  const unix = /(?:^|[^\r])\n/.test(text) ? text : text.replaceAll('\r\n', '\n');
  return unix.replace(/\n$/, '');
}
