/** What to do with each file, from three trees: base as last written, ours as on disk, theirs as rendered now. */

import type { BaseTree, DiskTree } from '../files.js';
import type { Move } from '../manifest/migrations.js';
import { checkPaths } from '../manifest/paths.js';
import type { FileTree, PosixPath } from '../types.js';
import type { Change } from './change.js';
import { decide } from './decide.js';
import { planMoves } from './moves.js';
import { mergeAll, type StrategyOf } from './strategy.js';

export interface PlanOptions {
  /** Who decides about a file: the ownership file says it. */
  readonly strategyOf?: StrategyOf;
  /** Files that the template moved since the base was written. */
  readonly moves?: readonly Move[];
}

/** One change per path of the three trees, sorted. `create` is the same with an empty base. */
export function plan(
  base: BaseTree,
  ours: DiskTree,
  theirs: FileTree,
  { strategyOf = mergeAll, moves = [] }: PlanOptions = {},
): readonly Change[] {
  checkPaths(theirs.keys());
  const trees = { base, ours, theirs };
  const moved = planMoves(trees, moves, strategyOf);
  const planned = new Set(moved.map(({ path }) => path));
  const paths = new Set<PosixPath>([...base.keys(), ...theirs.keys()]);
  const others = [...paths]
    .filter((path) => !planned.has(path))
    .map((path) =>
      decide(path, { base: base.get(path), ours: ours.get(path), theirs: theirs.get(path) }, strategyOf(path)),
    );
  return [...moved, ...others].sort((a, b) => (a.path < b.path ? -1 : 1));
}
