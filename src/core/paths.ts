/** Which paths may be written, on every system that may check the repository out. */
import { ProdgradeError, exitCodes } from '../errors.js';
import type { PosixPath } from './types.js';

/** Device names that Windows reserves, with or without an extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Throws when a path could leave the target, or means another file on another system. */
export function checkPaths(paths: Iterable<PosixPath>): void {
  const seen = new Map<string, PosixPath>();
  for (const path of paths) {
    const problem = pathProblem(path);
    if (problem) throw new ProdgradeError(`"${path}" cannot be written: ${problem}.`, 'Rename it in the template that brings it.', exitCodes.failure);
    for (const part of prefixes(path)) {
      const twin = seen.get(part.toLowerCase());
      if (twin !== undefined && twin !== part) throw new ProdgradeError(`"${part}" and "${twin}" are one file where case does not count.`, 'Rename one of the two.', exitCodes.failure);
      seen.set(part.toLowerCase(), part);
    }
  }
}

/** What is wrong with one path; empty when nothing is. */
export function pathProblem(path: PosixPath): string {
  if (path === '' || path.startsWith('/')) return 'it is not relative';
  if (/^[a-z]:/i.test(path)) return 'it names a drive';
  if (path.includes('\\')) return 'it has a backslash';
  if (/[\p{Cc}<>:"|?*]/u.test(path)) return 'it has a character that not every system takes';
  const parts = path.split('/');
  if (parts.some((part) => part === '..' || part === '.' || part === '')) return 'it leaves its folder';
  if (parts.some((part) => part.toLowerCase() === '.git')) return 'it lies in git\'s own folder';
  if (parts.some((part) => RESERVED.test(part) || /[. ]$/.test(part))) return 'Windows reserves this name';
  return '';
}

function prefixes(path: PosixPath): readonly PosixPath[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
