/** Differences of files as unified diffs, as git writes them. */
import { createTwoFilesPatch } from 'diff';
import { type DiskFile, sameBytes } from '../files.js';
import { readText } from './text.js';

/** Milliseconds. In long texts that have little in common, the search for what stayed can take minutes. */
const PATIENCE = 2000;

/** From the first file to the second; undefined means no file. */
export function fileDiff(path: string, from: DiskFile | undefined, to: DiskFile | undefined): string {
  const header = [`diff --git a/${path} b/${path}`, ...modeLines(from, to)];
  const name = (file: DiskFile | undefined, side: string) => (file === undefined ? '/dev/null' : `${side}/${path}`);
  const [before, after] = [from, to].map((file) => (file === undefined ? '' : textOf(file)));
  if (from && to && sameBytes(from.bytes, to.bytes)) return header.join('\n');
  if (before === undefined || after === undefined)
    return [...header, `Binary files ${name(from, 'a')} and ${name(to, 'b')} differ`].join('\n');
  const [old, now] = [name(from, 'a'), name(to, 'b')];
  const patch =
    createTwoFilesPatch(old, now, before, after, undefined, undefined, { context: 3, timeout: PATIENCE }) ??
    [`--- ${old}`, `+++ ${now}`, ...wholeHunk(before, after), ''].join('\n');
  return [...header, patch.replace(/^=+\n/, '').replace(/\n$/, '')].join('\n');
}

/** Every line goes, and every line comes. */
function wholeHunk(before: string, after: string): readonly string[] {
  const linesOf = (text: string) => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));
  const [gone, come] = [linesOf(before), linesOf(after)];
  const range = ({ length }: readonly string[]) => `${Math.min(1, length)},${length}`;
  const end = (text: string) => (text === '' || text.endsWith('\n') ? [] : ['\\ No newline at end of file']);
  return [
    `@@ -${range(gone)} +${range(come)} @@`,
    ...gone.map((line) => `-${line}`),
    ...end(before),
    ...come.map((line) => `+${line}`),
    ...end(after),
  ];
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
