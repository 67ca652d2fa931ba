/** Carries out a plan on disk, as a whole or not at all. */
import { dirname, join, relative, sep } from 'node:path';
import type { Change } from '../core/plan/change.js';
import type { PosixPath } from '../core/types.js';
import { exitCodes, ProdgradeError } from '../errors.js';
import { codeOf, diskError, textOf } from './disk-error.js';
import type { FileSystem } from './file-system.js';
import { removeEmptied } from './folders.js';
import { type Owner, release, stageFolder, take } from './lock.js';
import { refuseChanged, type Sight } from './sight.js';
import { place, TakeBackError } from './stage.js';
import { journalOf, stageFiles, type Writing, writingChanges } from './writing.js';

export interface ApplyOptions<Result> {
  readonly owner: Owner;
  /** Runs in the folder of the staged files; a `.git` that it makes there goes into the target with them. */
  readonly finish: (staged: string) => Result;
  /** Resolves once pending signals were seen; rejects when there was one. */
  readonly settle: () => Promise<void>;
}

/**
 * Writes every change below the target of `sight`. After any error or signal the disk is as it was before, and also
 * when anything differs from what was seen. Throws on a `merge` or `conflict` that nobody decided.
 */
export async function applyPlan<Result>(
  fs: FileSystem,
  sight: Sight,
  changes: readonly Change[],
  { owner, finish, settle }: ApplyOptions<Result>,
): Promise<Result> {
  const staged = stagePlan(fs, sight, changes, owner, finish);
  try {
    await settle();
  } catch (error) {
    releaseAnyway(fs, staged.stage);
    throw error;
  }
  staged.commit();
  return staged.result;
}

/** A plan whose files are written, but not in place yet. The lock is held until `commit` returns or throws. */
export interface Staged<Result> {
  readonly stage: string;
  readonly result: Result;
  readonly commit: () => void;
}

/** Takes the lock and writes every file beside its place. Throws when another run holds the lock. */
export function stagePlan<Result>(
  fs: FileSystem,
  sight: Sight,
  changes: readonly Change[],
  owner: Owner,
  finish: (staged: string) => Result,
): Staged<Result> {
  const { target } = sight;
  const writing = writingChanges(changes);
  const stage = stageFolder(outermost(target), target.identity !== undefined);
  const inside = relative(dirname(stage), target.real).split(sep).join('/');
  try {
    take(fs, stage, owner);
  } catch (error) {
    throw failed(error, target.path);
  }
  try {
    const staged = join(stage, 'new', inside);
    stageFiles(fs, staged, target.real, writing);
    const result = finish(staged);
    return { stage, result, commit: () => commit(fs, sight, { stage, inside, writing }) };
  } catch (error) {
    releaseAnyway(fs, stage);
    throw failed(error, target.path);
  }
}

interface Work {
  readonly stage: string;
  /** Path of the target below the folder that the stage is in. */
  readonly inside: PosixPath;
  readonly writing: readonly Writing[];
}

/** Looks again, and puts everything in place at once: nothing in here waits, so that little can happen in between. */
function commit(fs: FileSystem, sight: Sight, { stage, inside, writing }: Work): void {
  let mayRelease = true;
  try {
    refuseChanged(fs, sight);
    const journal = journalOf(fs, stage, inside, writing);
    place(fs, stage, journal, (path) => sight.ours.get(path));
    removeEmptied(fs, stage, journal);
  } catch (error) {
    mayRelease = !(error instanceof TakeBackError);
    throw failed(error, sight.target.path);
  } finally {
    if (mayRelease) releaseAnyway(fs, stage);
  }
}

/** The target where it exists, else the outermost folder that is missing. */
function outermost({ real, base, identity }: Sight['target']): string {
  return identity === undefined ? join(base, relative(base, real).split(sep)[0]!) : real;
}

/** The state of the disk is already final: what remains of the stage is garbage, which the next run removes. */
function releaseAnyway(fs: FileSystem, stage: string): void {
  try {
    release(fs, stage);
  } catch {
    // Nothing depends on it.
  }
}

function failed(error: unknown, target: string): unknown {
  if (error instanceof TakeBackError)
    return new ProdgradeError(
      `Writing to ${target} failed (${textOf(error.cause)}), and so did undoing it (${error.message}).`,
      'Run the same command again: it repairs the folder first.',
      exitCodes.failure,
    );
  const code = codeOf(error);
  if (code === 'EEXIST' || code === 'ENOTEMPTY')
    return new ProdgradeError(
      `Something appeared in ${target} while this run was writing (${textOf(error)}). It was left as it is.`,
      'Run the command again: it will look at what is there now.',
      exitCodes.refused,
    );
  return diskError(error, `Cannot write to ${target}`, 'Nothing was changed.');
}
