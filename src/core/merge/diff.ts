/** Differences of files as unified diffs, as git writes them. */
import { createTwoFilesPatch } from 'diff';
import { type DiskFile, sameBytes } from '../files.js';
import { readText } from './text.js';

/** From the first file to the second; undefined means no file. */
export function fileDiff(path: string, from: DiskFile | undefined, to: DiskFile | undefined): string {
  const header = [`diff --git a/${path} b/${path}`, ...modeLines(from, to)];
  const name = (file: DiskFile | undefined, side: string) => (file === undefined ? '/dev/null' : `${side}/${path}`);
  const [before, after] = [from, to].map((file) => (file === undefined ? '' : textOf(file)));
  if (from && to && sameBytes(from.bytes, to.bytes)) return header.join('\n');
  if (before === undefined || after === undefined)
    return [...header, `Binary files ${name(from, 'a')} and ${name(to, 'b')} differ`].join('\n');
  const patch = createTwoFilesPatch(name(from, 'a'), name(to, 'b'), before, after, undefined, undefined, {
    context: 3,
  });
  return [...header, patch.replace(/^=+\n/, '').replace(/\n$/, '')].join('\n');
}

function modeLines(from: DiskFile | undefined, to: DiskFile | undefined): readonly string[] {
  if (from === undefined) return [`new file mode ${modeOf(to!)}`];
  if (to === undefined) return [`deleted file mode ${modeOf(from)}`];
  return from.executable === to.executable ? [] : [`old mode ${modeOf(from)}`, `new mode ${modeOf(to)}`];
}

function modeOf({ executable }: DiskFile): string {
  return executable ? '100755' : '100644';
}

function textOf({ bytes }: DiskFile): string | undefined {
  return readText(bytes) === undefined ? undefined : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
