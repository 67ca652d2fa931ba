/** Names that differ in capitals only, or in how an accent is written: macOS and Windows take them for one file. */
import { join } from 'node:path';
import type { PosixPath } from '../core/types.js';
import { codeOf } from './disk-error.js';
import type { FileSystem } from './file-system.js';

/** @returns for a path whose place is taken under another name: that name, down to the first part that differs */
export function spellingsIn(fs: FileSystem, home: string): (path: PosixPath) => PosixPath | undefined {
  const folders = new Map<string, readonly string[]>();
  const namesIn = (folder: string): readonly string[] => {
    const known = folders.get(folder) ?? list(fs, join(home, folder));
    folders.set(folder, known);
    return known;
  };
  return (path) => {
    let folder = '';
    for (const name of path.split('/')) {
      const names = namesIn(folder);
      if (!names.includes(name)) {
        const wanted = folded(name);
        const other = names.find((each) => folded(each) === wanted);
        return other && join(folder, other).replaceAll('\\', '/');
      }
      folder = folder === '' ? name : `${folder}/${name}`;
    }
    return undefined;
  };
}

function list(fs: FileSystem, folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
    throw error;
  }
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
