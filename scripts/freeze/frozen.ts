/** Repositories as released versions rendered them: one compressed file each, below `test/fixtures/<version>/`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { FileTree, RenderedFile } from '../../src/core/types.js';

/** By path: mode, class, and the bytes in base64. */
type Packed = Readonly<
  Record<string, readonly [mode: '644' | '755', fileClass: RenderedFile['class'], base64: string]>
>;

/** @param name an example, such as `terraform/strict` */
export function frozenPath(version: string, name: string): string {
  return join(import.meta.dirname, '../../test/fixtures', version, `${name.replace('/', '-')}.json.br`);
}

export function packFrozen(tree: FileTree): Uint8Array {
  const packed: Packed = Object.fromEntries(
    [...tree].map(([path, file]) => [
      path,
      [file.executable ? '755' : '644', file.class, Buffer.from(file.bytes).toString('base64')],
    ]),
  );
  // Every file stands in the tree and in the base store: a window as large as the text finds the second copy.
  const params = { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS };
  return brotliCompressSync(JSON.stringify(packed), { params });
}

/** The whole repository, manifest and base store included. */
export function readFrozen(version: string, name: string): FileTree {
  const packed = JSON.parse(brotliDecompressSync(readFileSync(frozenPath(version, name))).toString('utf8')) as Packed;
  return new Map(
    Object.entries(packed).map(([path, [mode, fileClass, base64]]) => [
      path,
      { bytes: Buffer.from(base64, 'base64'), executable: mode === '755', class: fileClass },
    ]),
  );
}
