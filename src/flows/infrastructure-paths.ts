/** Where the code of the infrastructure may be. */
import { join } from 'node:path';
import type { PosixPath } from '../core/types.js';
import { MOVED_PATH } from '../core/upgrade/moved.js';
import { isOfModule } from '../core/upgrade/resources.js';
import { RETIRED_PATH, RETURNED_PATH } from '../core/upgrade/retired.js';
import type { FileSystem } from '../io/file-system.js';

/** Files that the code may be spread over: the owner's own count too. */
export function infrastructurePaths(fs: FileSystem, root: string): readonly PosixPath[] {
  const folder = join(root, 'hardened');
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const found = fs.readdirSync(folder).map((name) => `hardened/${name}`);
  const own = [RETIRED_PATH, RETURNED_PATH, MOVED_PATH];
  return found.some(isOfModule) ? [...new Set([...found.filter(isOfModule), ...own])] : [];
}
