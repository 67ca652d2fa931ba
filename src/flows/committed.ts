/** Whether git holds what an upgrade changes, so that nothing can be lost, and can be told what became of it. */
import { isStore } from '../core/manifest/store.js';
import type { Change } from '../core/plan/change.js';
import { few } from '../core/text/few.js';
import type { PosixPath } from '../core/types.js';
import { exitCodes, ProdgradeError } from '../errors.js';
import type { WorkTree } from '../io/work-tree.js';

/** Throws where one of these changes would overwrite something that is not committed. */
export function refuseUncommitted(changes: readonly Change[], workTree: WorkTree | undefined): void {
  const dirty = uncommittedAmong(changes, workTree);
  if (dirty.length > 0)
    throw new ProdgradeError(
      `The upgrade would change files that are not committed: ${few(dirty)}.`,
      'Commit them first, so that nothing can be lost. Or stash them (git stash -u), and run git stash pop after the upgrade.',
      exitCodes.refused,
    );
}

/** Throws where these changes concern files that git overlooks: no commit would show what becomes of them. */
export function refuseOverlooked(changes: readonly Change[], workTree: WorkTree | undefined): void {
  const hidden = overlookedAmong(changes, workTree);
  if (hidden.length > 0)
    throw new ProdgradeError(
      `git overlooks files that the upgrade changes (sparse checkout, skip-worktree or assume-unchanged): ${few(hidden)}.`,
      'Let git see them, with git sparse-checkout disable or git update-index --no-skip-worktree --no-assume-unchanged <file>. Or leave them for a later upgrade: --except <file>',
      exitCodes.refused,
    );
}

/** Files that a plan would change, or takes for deleted by their owner, and that git does not look at. */
export function overlookedAmong(changes: readonly Change[], workTree: WorkTree | undefined): readonly PosixPath[] {
  const deleted = changes.filter(
    ({ reason }) => reason === 'deleted-by-you-changed' || reason === 'deleted-on-both-sides',
  );
  const paths = [...touched(changes), ...deleted.map(({ path }) => path)];
  return workTree === undefined || paths.length === 0 ? [] : paths.filter(workTree.overlooked());
}

/** Throws where git could not record conflicts or resolutions once everything is written. */
export function refuseLocked(workTree: WorkTree | undefined): void {
  const lock = workTree?.indexLock();
  if (lock !== undefined)
    throw new ProdgradeError(
      `Another git command holds the index: ${lock} exists. Nothing was written.`,
      'Wait until that command is done, then run this again. If no git command is running, remove that file first.',
      exitCodes.refused,
    );
}

/** Files that a plan would change and that are not committed as they are. */
export function uncommittedAmong(changes: readonly Change[], workTree: WorkTree | undefined): readonly PosixPath[] {
  const paths = touched(changes);
  return workTree === undefined || paths.length === 0 ? [] : paths.filter(workTree.uncommitted());
}

/** Files that a plan writes or deletes; the generator's own are not the user's work. */
export function touched(changes: readonly Change[]): readonly PosixPath[] {
  return changes.flatMap((change) => {
    if (change.kind === 'keep') return [];
    if ('file' in change && change.file.class === 'owned') return [];
    return isStore(change.path) ? [] : [change.path];
  });
}

/**
 * Tells git what became of files, once they are written: they are right even if that fails.
 * @param instead what their owner does in that case
 * @returns what is left to do, a sentence each
 */
export function tellGit(tell: () => void, instead: string): readonly string[] {
  try {
    tell();
    return [];
  } catch (error) {
    return [`${error instanceof Error ? error.message.split('\n')[0] : 'git failed.'} ${instead}`];
  }
}
