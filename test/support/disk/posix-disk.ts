/** memfs with the one rule of POSIX that it lacks: a rename replaces a file or an empty folder, never a folder that holds something. */
import { createFsFromVolume, type Volume } from 'memfs';
import type { FileSystem } from '../../../src/io/file-system.js';

export function posixDisk(volume: Volume): FileSystem {
  const fs = createFsFromVolume(volume) as unknown as FileSystem;
  const renameSync: FileSystem['renameSync'] = (from, to) => {
    const [moved, found] = [fs.lstatSync(from), fs.lstatSync(to, { throwIfNoEntry: false })];
    const refuse = (code: string) => {
      throw Object.assign(new Error(`${code}, rename '${String(from)}' -> '${String(to)}'`), {
        code,
        syscall: 'rename',
      });
    };
    if (found && moved.isDirectory() && !found.isDirectory()) refuse('ENOTDIR');
    if (found && !moved.isDirectory() && found.isDirectory()) refuse('EISDIR');
    if (found?.isDirectory() && fs.readdirSync(to).length > 0) refuse('ENOTEMPTY');
    if (found?.isDirectory()) fs.rmdirSync(to);
    fs.renameSync(from, to);
  };
  return { ...fs, renameSync };
}

/** Calls `before` with the number of each call, from 1 on, reads included; `calls` says how many there were. */
export function watched(disk: FileSystem, before: (call: number) => void): { fs: FileSystem; calls: () => number } {
  let calls = 0;
  const names = Object.entries(disk).filter(([name]) => name.endsWith('Sync'));
  const fs = Object.fromEntries(
    names.map(([name, real]) => [
      name,
      (...args: unknown[]) => {
        calls += 1;
        before(calls);
        return (real as (...all: unknown[]) => unknown)(...args);
      },
    ]),
  );
  return { fs: fs as unknown as FileSystem, calls: () => calls };
}
