/** What would happen to each file of a rendered tree. Nothing that is there is overwritten. */
import type { Change } from '../core/plan/change.js';
import { plan } from '../core/plan/plan.js';
import type { FileTree } from '../core/types.js';
import type { FileSystem } from '../io/file-system.js';
import { look, type Sight } from '../io/sight.js';
import type { Target } from '../io/target.js';
import { keepTheirs } from './existing.js';

export interface Planned {
  readonly changes: readonly Change[];
  /** What the plan was made from: it is compared again when the plan is carried out. */
  readonly sight: Sight;
}

export function planInto(fs: FileSystem, target: Target, tree: FileTree): Planned {
  const sight = look(fs, target, tree.keys());
  return { changes: keepTheirs(plan(new Map(), sight.ours, tree)), sight };
}
