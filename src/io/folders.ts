/** Folders on the way to files. */
import { dirname, join } from 'node:path';
import type { FileSystem } from './file-system.js';
import type { Journal } from './journal.js';

/** Folders that a path is in, outermost first. */
export function foldersOf(path: string): readonly string[] {
  const folders: string[] = [];
  for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) folders.push(path.slice(0, at));
  return folders;
}

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
