/** A plan onto disk, with its first commit, as a whole or not at all. */
import type { Change } from '../core/plan/change.js';
import { applyPlan } from '../io/apply.js';
import type { HistoryResult } from '../io/git.js';
import type { Sight } from '../io/sight.js';
import type { Disk } from './disk.js';

export interface Wish {
  readonly withGit: boolean;
  /** Version of the generator, for the commit message. */
  readonly version: string;
  /** Of the first commit. */
  readonly branch: string;
}

/** Throws, with nothing written, when anything is no longer as it was when the plan was made. */
export async function writeRepository(
  changes: readonly Change[],
  sight: Sight,
  { fs, owner, history, hold }: Disk,
  { withGit, version, branch }: Wish,
): Promise<HistoryResult> {
  const { workTree } = sight;
  const without = !withGit
    ? 'turned off (--no-git)'
    : workTree === undefined
      ? ''
      : `inside the work tree of ${workTree}`;
  const written = new Map(
    changes.flatMap((change) =>
      change.kind === 'create' || change.kind === 'update' ? [[change.path, change.file] as const] : [],
    ),
  );
  const git = without === '' ? await history() : undefined;
  const finish = (staged: string): HistoryResult =>
    git?.begin(staged, written, { message: `chore: create the site with create-prodgrade ${version}`, branch }) ?? {
      state: 'skipped',
      note: without,
    };
  return hold((settle) => applyPlan(fs, sight, changes, { owner, settle, finish }));
}
