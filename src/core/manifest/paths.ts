/** Which paths may be written, on every system that may check the repository out. */
import { exitCodes, ProdgradeError } from '../../errors.js';
import type { PosixPath } from '../types.js';

/** Device names that Windows reserves, with or without an extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Most names: only their ends can be wrong. */
const PLAIN = /^[\w.-]+$/;

/** Throws when a path could leave the target, or means another file on another system. */
export function checkPaths(paths: Iterable<PosixPath>): void {
  const seen = new Map<string, PosixPath>();
  for (const path of paths) {
    // In a folder that was seen before, only the file name is new.
    const folder = folderOf(path);
    const problem =
      seen.get(folder.toLowerCase()) === folder ? nameProblem(path.slice(folder.length + 1)) : pathProblem(path);
    if (problem)
      throw new ProdgradeError(
        `"${path}" cannot be written: ${problem}.`,
        'Rename it in the template that contains it.',
        exitCodes.failure,
      );
    // From the file upward, until a known folder, whose parents are known too.
    for (let part = path; part !== ''; part = folderOf(part)) {
      const twin = seen.get(part.toLowerCase());
      if (twin === part) break;
      if (twin !== undefined)
        throw new ProdgradeError(
          `"${part}" and "${twin}" are the same file where case is ignored.`,
          'Rename one of the two.',
          exitCodes.failure,
        );
      seen.set(part.toLowerCase(), part);
    }
  }
}

/** What is wrong with one path; empty when nothing is. */
export function pathProblem(path: PosixPath): string {
  if (path === '' || path.startsWith('/')) return 'it is not relative';
  if (path[1] === ':') return 'it names a drive';
  for (const name of path.split('/')) {
    const problem = nameProblem(name);
    if (problem) return problem;
  }
  return '';
}

/** The same for a name without its folder. */
function nameProblem(name: string): string {
  if (!PLAIN.test(name)) {
    if (name === '') return 'it leaves its folder';
    if (name.includes('\\')) return 'it has a backslash';
    if (/[\p{Cc}<>:"|?*]/u.test(name)) return 'it has a character that some systems do not allow';
  }
  if (name === '..' || name === '.') return 'it leaves its folder';
  if (name.toLowerCase() === '.git') return "it is in git's own folder";
  return RESERVED.test(name) || name.endsWith('.') || name.endsWith(' ') ? 'Windows reserves this name' : '';
}

function folderOf(path: PosixPath): PosixPath {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Folders that a path is in, outermost first. */
export function foldersOf(path: PosixPath): readonly PosixPath[] {
  const folders: PosixPath[] = [];
  for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) folders.push(path.slice(0, at));
  return folders;
}
