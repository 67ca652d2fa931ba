/** The library this program carries. The build takes src/library/precompiled.ts in its place. */
import { fileURLToPath } from 'node:url';
import type { Library } from '../core/library.js';
import { version } from '../version.js';

/** Every skeleton, part and control of this version. */
export async function bundledLibrary(): Promise<Library> {
  const { loadLibrary } = await import('./disk.js');
  return loadLibrary(fileURLToPath(new URL('../..', import.meta.url)), version());
}
