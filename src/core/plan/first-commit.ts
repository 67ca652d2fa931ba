/** A file tree as the stream that `git fast-import` reads. */

import type { DiskFile } from '../files.js';
import type { PosixPath } from '../types.js';

export interface About {
  readonly branch: string;
  /** Name, address and time as `git var` writes them. */
  readonly author: string;
  readonly committer: string;
  readonly message: string;
}

const encoder = new TextEncoder();
const NEWLINE = encoder.encode('\n');

/** Bytes at two paths, such as those of the base store, are sent once. Paths must have no line breaks or double quotes, which `checkPaths` ensures. */
export function firstCommit(
  files: ReadonlyMap<PosixPath, DiskFile>,
  { branch, author, committer, message }: About,
): Uint8Array {
  const stream: Uint8Array[] = [];
  const say = (text: string) => stream.push(encoder.encode(text));
  const marks = new Map<Uint8Array, number>();
  for (const { bytes } of files.values()) {
    if (marks.has(bytes)) continue;
    marks.set(bytes, marks.size + 1);
    say(`blob\nmark :${marks.size}\ndata ${bytes.length}\n`);
    stream.push(bytes, NEWLINE);
  }
  const entries = [...files].map(
    ([path, { bytes, executable }]) => `M ${executable ? '100755' : '100644'} :${marks.get(bytes)} ${path}\n`,
  );
  say(
    `commit refs/heads/${branch}\nauthor ${author}\ncommitter ${committer}\ndata ${encoder.encode(message).length}\n${message}\n${entries.join('')}\n`,
  );
  return joined(stream);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
