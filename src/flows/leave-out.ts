/** Files that an upgrade leaves for a later one: they stay as they are, and so does what is remembered of them. */

import { type BaseTree, same } from '../core/files.js';
import { MANIFEST_PATH, withManifest } from '../core/manifest/manifest.js';
import type { Move } from '../core/manifest/migrations.js';
import { isStore } from '../core/manifest/store.js';
import type { StrategyOf } from '../core/plan/strategy.js';
import type { PosixPath, RenderedFile } from '../core/types.js';
import type { Repository } from './render.js';

export interface Lessened {
  readonly repository: Repository;
  /** Files that this run was told to leave, and that would have changed. */
  readonly leftOut: readonly PosixPath[];
  /** Files that would be new, and that wait for their owner. */
  readonly held: readonly PosixPath[];
}

export interface Leaving {
  /** What this run was told to leave. */
  readonly except: (path: PosixPath) => boolean;
  readonly strategyOf: StrategyOf;
  /** Where no plain file is. */
  readonly odd: ReadonlySet<PosixPath>;
  /** A file that is left does not move either. */
  readonly moves: readonly Move[];
}

/**
 * The next upgrade finds the base of these files as it was, and merges what this one left. So does the first one after
 * the owner takes a line out of the ownership file, or puts a plain file where none was.
 */
export function leaveOut(
  repository: Repository,
  base: BaseTree,
  { except, strategyOf, odd, moves }: Leaving,
): Lessened {
  const isOwn = (path: PosixPath) => path === MANIFEST_PATH || isStore(path);
  const rendered = new Map([...repository.tree].filter(([path]) => !isOwn(path)));
  const before = new Map([...base].filter(([path]) => !isOwn(path)));
  const isOwners = (path: PosixPath) =>
    (rendered.get(path) ?? before.get(path))?.class !== 'owned' &&
    (strategyOf(path) === 'never-update' || (strategyOf(path) === 'only-add' && before.has(path)));
  const origin = (path: PosixPath) => moves.find(({ to }) => to === path)?.from ?? path;
  const told = (path: PosixPath) => except(path) || except(origin(path));
  const waits = (path: PosixPath) => isOwners(path) || odd.has(path);
  const left = [...new Set([...before.keys(), ...rendered.keys()])]
    .filter((path) => told(path) || waits(path) || waits(origin(path)))
    .filter((path) => !same(before.get(path), rendered.get(path)))
    .sort();
  if (left.length === 0) return { repository, leftOut: [], held: [] };
  const tree = new Map<PosixPath, RenderedFile>(rendered);
  for (const path of left) {
    const file = before.get(path);
    if (file === undefined) tree.delete(path);
    else tree.set(path, { ...file, class: file.class ?? 'managed' });
  }
  const { answers, version } = repository;
  const sorted = new Map([...tree].sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    repository: { ...repository, tree: withManifest(sorted, answers, version) },
    leftOut: left.filter(except),
    held: left.filter((path) => !except(path) && !before.has(path)),
  };
}
