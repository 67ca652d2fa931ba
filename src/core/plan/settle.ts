/** From a plan to what can be applied: merges are made, and conflicts are settled as the user wants. */

import type { DiskFile } from '../files.js';
import type { FileMerge, MergeFile } from '../merge/file.js';
import { holdsMarkers } from '../merge/markers.js';
import { readText } from '../merge/text.js';
import type { PosixPath, RenderedFile } from '../types.js';
import type { Change } from './change.js';
import type { ReasonCode } from './reasons.js';
import type { StrategyOf } from './strategy.js';

/** What to do where both sides changed the same lines. */
export type ConflictPolicy = 'markers' | 'ours' | 'theirs';

/** A file with a conflict in it, and the three versions that git keeps beside such a file. */
export interface OpenConflict {
  readonly path: PosixPath;
  readonly count: number;
  /** False for a binary file, which stays as the user has it. */
  readonly marked: boolean;
  readonly base?: DiskFile;
  readonly ours: DiskFile;
  readonly theirs: DiskFile;
}

export interface Settled {
  /** Without `merge` and `conflict`. */
  readonly changes: readonly Change[];
  readonly conflicts: readonly OpenConflict[];
}

type Unsettled = Extract<Change, { readonly kind: 'merge' | 'conflict' }>;

export interface SettleOptions {
  readonly mergeFile: MergeFile;
  readonly strategyOf: StrategyOf;
  /** The user's choice for one file. */
  readonly policyOf: (path: PosixPath) => ConflictPolicy;
}

const EMPTY: DiskFile = { bytes: new Uint8Array(), executable: false };

export function settle(changes: readonly Change[], options: SettleOptions): Settled {
  const settled = changes.map((change) =>
    change.kind === 'merge' || change.kind === 'conflict' ? settleOne(change, options) : { change },
  );
  return {
    changes: settled.map(({ change }) => change),
    conflicts: settled.flatMap((each) => ('open' in each && each.open ? [each.open] : [])),
  };
}

/** Texts that were left half merged: merging them again would bury the first conflict under a second. */
export function unfinished(changes: readonly Change[]): readonly PosixPath[] {
  return changes.flatMap((change) => {
    if (change.kind !== 'merge' && change.kind !== 'conflict') return [];
    const text = readText(change.ours.bytes);
    return text !== undefined && holdsMarkers(text.lines) ? [change.path] : [];
  });
}

function settleOne(
  change: Unsettled,
  options: SettleOptions,
): { readonly change: Change; readonly open?: OpenConflict } {
  const base = change.kind === 'merge' ? change.base : { ...EMPTY, executable: change.ours.executable };
  const strategy = options.strategyOf(change.path);
  const favour = strategy === 'prefer-mine' ? 'ours' : strategy === 'prefer-theirs' ? 'theirs' : undefined;
  const policy = favour ?? options.policyOf(change.path);
  const side = policy === 'markers' ? undefined : policy;
  const result = options.mergeFile(change.path, base, change.ours, change.theirs, side);
  if (result.kind === 'merged') return { change: written(change, result, reasonOf(result, favour)) };
  const open: OpenConflict = {
    path: change.path,
    count: result.count,
    marked: result.marked !== undefined,
    ...(change.kind === 'merge' && { base }),
    ours: change.ours,
    theirs: change.theirs,
  };
  const bytes = result.marked ?? change.ours.bytes;
  return { change: written(change, { file: { bytes, executable: result.executable } }, change.reason), open };
}

function written(change: Unsettled, { file }: { readonly file: DiskFile }, reason: ReasonCode): Change {
  const { path, from } = change;
  const rendered: RenderedFile = { ...file, class: change.theirs.class };
  return { kind: from === undefined ? 'update' : 'create', path, reason, file: rendered, ...(from && { from }) };
}

function reasonOf(
  { how, sided }: Extract<FileMerge, { readonly kind: 'merged' }>,
  favour: 'ours' | 'theirs' | undefined,
): ReasonCode {
  if (sided === undefined) return how === 'structure' ? 'merged-by-keys' : 'merged';
  if (favour !== undefined) return favour === 'ours' ? 'owner-prefer-mine' : 'owner-prefer-theirs';
  return sided === 'ours' ? 'chosen-yours' : 'chosen-template';
}
