/** Which paths may be written, on every system that may check the repository out. */
import { ProdgradeError, exitCodes } from '../errors.js';
import type { PosixPath } from './types.js';

/** Device names that Windows reserves, with or without an extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** What most paths are, and then only their parts can be wrong. */
const PLAIN = /^[\w.-][\w./-]*$/;

/** Throws when a path could leave the target, or means another file on another system. */
export function checkPaths(paths: Iterable<PosixPath>): void {
  const seen = new Map<string, PosixPath>();
  for (const path of paths) {
    const problem = pathProblem(path);
    if (problem) throw new ProdgradeError(`"${path}" cannot be written: ${problem}.`, 'Rename it in the template that brings it.', exitCodes.failure);
    // From the file upwards, until a folder that is known, and with it all above.
    for (let part = path; part !== ''; part = part.slice(0, Math.max(0, part.lastIndexOf('/')))) {
      const twin = seen.get(part.toLowerCase());
      if (twin === part) break;
      if (twin !== undefined) throw new ProdgradeError(`"${part}" and "${twin}" are one file where case does not count.`, 'Rename one of the two.', exitCodes.failure);
      seen.set(part.toLowerCase(), part);
    }
  }
}

/** What is wrong with one path; empty when nothing is. */
export function pathProblem(path: PosixPath): string {
  if (path === '' || path.startsWith('/')) return 'it is not relative';
  if (!PLAIN.test(path)) {
    if (/^[a-z]:/i.test(path)) return 'it names a drive';
    if (path.includes('\\')) return 'it has a backslash';
    if (/[\p{Cc}<>:"|?*]/u.test(path)) return 'it has a character that not every system takes';
  }
  for (const part of path.split('/')) {
    if (part === '..' || part === '.' || part === '') return 'it leaves its folder';
    if (part.toLowerCase() === '.git') return 'it lies in git\'s own folder';
    if (RESERVED.test(part) || /[. ]$/.test(part)) return 'Windows reserves this name';
  }
  return '';
}
