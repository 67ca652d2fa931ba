/** What would happen to each file of a rendered tree. Nothing that is there is overwritten. */
import type { Change } from '../core/plan/change.js';
import { plan } from '../core/plan/plan.js';
import type { FileTree, PosixPath } from '../core/types.js';
import { ProdgradeError } from '../errors.js';
import type { FileSystem } from '../io/file-system.js';
import { look, type Sight } from '../io/sight.js';
import type { Target } from '../io/target.js';
import { keepTheirs } from './existing.js';

export interface Planned {
  readonly changes: readonly Change[];
  /** What the plan was made from: it is compared again when the plan is carried out. */
  readonly sight: Sight;
}

/** @throws where a folder is there under a name that differs in capitals only: half the repository would be left out */
export function planInto(fs: FileSystem, target: Target, tree: FileTree): Planned {
  const sight = look(fs, target, tree.keys());
  const folder = [...sight.otherwise].find(([path, other]) => path.split('/').length > other.split('/').length);
  if (folder) throw folderClash(...folder);
  return { changes: keepTheirs(plan(new Map(), sight.ours, tree)), sight };
}

function folderClash(path: PosixPath, other: PosixPath): ProdgradeError {
  const wanted = path.split('/').slice(0, other.split('/').length).join('/');
  return new ProdgradeError(
    `${other} exists where the folder ${wanted} is needed: macOS and Windows treat them as one folder.`,
    `Rename it to ${wanted}, or choose another folder.`,
  );
}
