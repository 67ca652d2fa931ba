/** Differences of files as unified diffs, as git writes them. */
import { readText } from '../../core/merge/text.js';
import type { Change, DiskFile, DiskTree } from '../../core/plan/change.js';

/** From the first file to the second; undefined is no file. */
export async function fileDiff(path: string, from: DiskFile | undefined, to: DiskFile | undefined): Promise<string> {
  const { createTwoFilesPatch } = await import('diff');
  const header = [`diff --git a/${path} b/${path}`, ...modeLines(from, to)];
  const [before, after] = [from, to].map((file) => (file === undefined ? '' : textOf(file)));
  if (before === undefined || after === undefined)
    return [...header, `Binary files a/${path} and b/${path} differ`].join('\n');
  if (before === after) return header.join('\n');
  const name = (file: DiskFile | undefined, side: string) => (file === undefined ? '/dev/null' : `${side}/${path}`);
  const patch = createTwoFilesPatch(name(from, 'a'), name(to, 'b'), before, after, undefined, undefined, {
    context: 3,
  });
  return [...header, patch.replace(/^=+\n/, '').replace(/\n$/, '')].join('\n');
}

/** What a plan would do to the disk, file by file. The store is left out: it only repeats the files. */
export async function planDiff(changes: readonly Change[], ours: DiskTree): Promise<string> {
  const shown = changes.filter(({ kind, path }) => kind !== 'keep' && !path.startsWith('.prodgrade/base/'));
  const diffs: string[] = [];
  for (const change of shown)
    diffs.push(await fileDiff(change.path, ours.get(change.path), 'file' in change ? change.file : undefined));
  return diffs.join('\n');
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
