/** Files that the template moved: the owner's edits go with them. */

import type { BaseTree, DiskFile, DiskTree } from '../files.js';
import type { Move } from '../manifest/migrations.js';
import type { FileTree, PosixPath, RenderedFile } from '../types.js';
import type { Change } from './change.js';
import { decide } from './decide.js';
import type { StrategyOf } from './strategy.js';

export interface Trees {
  readonly base: BaseTree;
  readonly ours: DiskTree;
  readonly theirs: FileTree;
}

/** The changes at both ends of each move that applies. The rest of the plan leaves these paths alone. */
export function planMoves(trees: Trees, moves: readonly Move[], strategyOf: StrategyOf): readonly Change[] {
  return moves.filter((move) => applies(trees, move)).flatMap((move) => planMove(trees, move, strategyOf));
}

/** Both ends are the template's: an owner who has a file at the new path keeps it, and the plan treats them apart. */
function applies({ base, ours, theirs }: Trees, { from, to }: Move): boolean {
  return base.has(from) && !theirs.has(from) && theirs.has(to) && !base.has(to) && !ours.has(to);
}

function planMove({ base, ours, theirs }: Trees, { from, to }: Move, strategyOf: StrategyOf): readonly Change[] {
  const mine = ours.get(from);
  const change = decide(to, { base: base.get(from), ours: mine, theirs: theirs.get(to) }, strategyOf(from));
  if (mine === undefined || change.reason.startsWith('owner-')) return [change];
  return [{ kind: 'delete', path: from, reason: 'moved' }, atNewPath(change, { from, mine, theirs: theirs.get(to)! })];
}

/** There is nothing at the new path yet, so the file is created there with its content. */
function atNewPath(
  change: Change,
  { from, mine, theirs }: { readonly from: PosixPath; readonly mine: DiskFile; readonly theirs: RenderedFile },
): Change {
  const { path } = change;
  if (change.kind === 'merge') return { ...change, from };
  if (change.kind === 'keep')
    return { kind: 'create', path, from, reason: 'moved-edited', file: { ...mine, class: theirs.class } };
  return { kind: 'create', path, from, reason: 'moved', file: theirs };
}
