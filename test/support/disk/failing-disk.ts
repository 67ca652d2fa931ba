/** A file system that fails at a chosen write. */
import type { Volume } from 'memfs';
import type { FileSystem } from '../../../src/io/file-system.js';
import { posixDisk } from './posix-disk.js';

const WRITES = [
  'mkdirSync',
  'writeFileSync',
  'chmodSync',
  'renameSync',
  'linkSync',
  'rmSync',
  'rmdirSync',
  'unlinkSync',
] as const;

export type Failure = 'once' | 'from then on' | 'killed';

export class Killed extends Error {}

/**
 * The k-th call that changes the disk fails: after writing half of a file, as a full disk does. `killed` means
 * that nothing is called any more, as after a power cut.
 */
export function failing(volume: Volume, k: number, failure: Failure): { fs: FileSystem; calls: () => number } {
  const real = posixDisk(volume) as unknown as Record<string, (...args: unknown[]) => unknown>;
  let calls = 0;
  let dead = false;
  const fs = { ...real } as Record<string, unknown>;
  for (const name of Object.keys(real).filter((each) => each.endsWith('Sync'))) {
    fs[name] = (...args: unknown[]) => {
      if (dead) throw new Killed();
      if (!(WRITES as readonly string[]).includes(name)) return real[name]!(...args);
      calls += 1;
      if (calls < k || (failure === 'once' && calls > k)) return real[name]!(...args);
      if (name === 'writeFileSync' && calls === k) real[name]!(args[0], String(args[1]).slice(0, 3));
      dead = failure === 'killed';
      throw failure === 'killed'
        ? new Killed()
        : Object.assign(new Error(`ENOSPC: no space left on device, ${name}`), { code: 'ENOSPC' });
    };
  }
  return { fs: fs as unknown as FileSystem, calls: () => calls };
}
