/** The catalogue this program carries. The build takes src/catalogue/precompiled.ts in its place. */
import { fileURLToPath } from 'node:url';
import type { Catalogue } from '../core/rendering/catalogue.js';
import { version } from '../version.js';

/** Every skeleton, part and control of this version. */
export async function bundledCatalogue(): Promise<Catalogue> {
  const { loadCatalogue: loadLibrary } = await import('./disk.js');
  return loadLibrary(fileURLToPath(new URL('../..', import.meta.url)), version());
}
