/** What a plan would do, as a unified diff. */
import type { DiskTree } from '../../core/files.js';
import { isStore } from '../../core/manifest/store.js';
import type { Change } from '../../core/plan/change.js';

/** What a plan would do to the disk, file by file. The store is left out: it only repeats the files. */
export async function planDiff(changes: readonly Change[], ours: DiskTree): Promise<string> {
  const { fileDiff } = await import('../../merging.js');
  const shown = changes.filter(({ kind, path }) => kind !== 'keep' && !isStore(path));
  const diffs: string[] = [];
  for (const change of shown)
    diffs.push(fileDiff(change.path, ours.get(change.path), 'file' in change ? change.file : undefined));
  return diffs.join('\n');
}
