/** Folders that a plan empties. */
import { dirname, join } from 'node:path';
import { foldersOf } from '../core/manifest/paths.js';
import type { FileSystem } from './file-system.js';
import type { Journal } from './journal.js';

/** Removes folders that held nothing but what was deleted. */
export function removeEmptied(fs: FileSystem, stage: string, { moves }: Journal): void {
  const folders = moves.flatMap(({ path, write }) => (write ? [] : foldersOf(path)));
  for (const folder of [...new Set(folders)].sort().reverse()) {
    try {
      fs.rmdirSync(join(dirname(stage), folder));
    } catch {
      // It holds something, which is the owner's.
    }
  }
}
