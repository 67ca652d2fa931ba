/**
 * The base store: the bytes of every file as they were rendered, in one file with a line for each.
 * An upgrade changes one file more in a pull request, not two for each file. JSON escapes line breaks and the like,
 * so what rewrites line endings or blanks at the end of lines leaves the bytes alone.
 */

import { decodeUtf8 } from '../text/utf8.js';
import type { PosixPath } from '../types.js';

/** No extension, so that scanners and formatters pass it by. */
export const STORE_PATH = '.prodgrade/store';

/** Version 0.1.0 kept a file for each hash here. */
export const FORMER_FOLDER = '.prodgrade/base';

/** One line of the store. Bytes that are not UTF-8 are base64. */
type Line = { readonly sha256: string } & ({ readonly text: string } | { readonly base64: string });

/** @param blobs bytes by their hex SHA-256. Sorted by it, so that equal blobs give equal stores. */
export function writeStore(blobs: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const hashes = [...blobs.keys()].sort();
  return Buffer.concat(hashes.map((sha256) => Buffer.from(`${JSON.stringify(lineOf(sha256, blobs.get(sha256)!))}\n`)));
}

/** By hash, as the lines claim: nothing is checked. Lines that cannot be read, such as conflict markers, are left out. */
export function readStore(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const lines = (decodeUtf8(bytes) ?? '').split('\n');
  return new Map(lines.flatMap((line) => readLine(line)));
}

/** Where 0.1.0 kept the bytes of this hash. */
export function formerStorePath(sha256: string): PosixPath {
  return `${FORMER_FOLDER}/${sha256}`;
}

/** The base store, or a part of it as 0.1.0 wrote it: it only repeats other files. */
export function isStore(path: PosixPath): boolean {
  return path === STORE_PATH || path.startsWith(`${FORMER_FOLDER}/`);
}

function lineOf(sha256: string, bytes: Uint8Array): Line {
  const text = decodeUtf8(bytes);
  return text === undefined ? { sha256, base64: Buffer.from(bytes).toString('base64') } : { sha256, text };
}

function readLine(line: string): readonly (readonly [string, Uint8Array])[] {
  if (!line.startsWith('{')) return [];
  try {
    const { sha256, text, base64 } = JSON.parse(line) as Partial<Record<string, unknown>>;
    if (typeof sha256 !== 'string') return [];
    if (typeof text === 'string') return [[sha256, new TextEncoder().encode(text)]];
    return typeof base64 === 'string' ? [[sha256, Buffer.from(base64, 'base64')]] : [];
  } catch {
    return [];
  }
}
