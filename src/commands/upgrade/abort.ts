/** `upgrade --abort`: every file as it was before the upgrade that waits for its conflicts. */
import type { CommandLine } from '../../core/answers/flags.js';
import { few } from '../../core/text/few.js';
import { abortChanges, editedSince, isTakenBack, PENDING_PATH, parsePending } from '../../core/upgrade/pending.js';
import { type ExitCode, exitCodes, ProdgradeError } from '../../errors.js';
import { refuseLocked, tellGit } from '../../flows/committed.js';
import { applyUpgrade } from '../../flows/upgrade.js';
import type { FileSystem } from '../../io/file-system.js';
import { look } from '../../io/sight.js';
import type { Target } from '../../io/target.js';
import type { WorkTree } from '../../io/work-tree.js';
import type { World } from '../world.js';
import { showSteps } from './report.js';

export async function abortUpgrade(
  { run }: CommandLine,
  world: World,
  target: Target,
  workTree: WorkTree | undefined,
): Promise<ExitCode> {
  const pending = readPending(world.fs, target.real);
  if (pending === undefined)
    throw new ProdgradeError(
      'No upgrade is waiting here, so there is nothing to undo.',
      'To undo a commit: git revert',
    );
  const paths = [...pending.before.keys(), PENDING_PATH];
  const sight = look(world.fs, target, paths);
  const edited = editedSince(pending, sight.ours);
  if (edited.length > 0 && !run.yes)
    throw new ProdgradeError(
      `Changed since the upgrade: ${few(edited)}. Undoing the upgrade would lose these changes.`,
      'Keep a copy of what you need, then run: prodgrade upgrade --abort --yes',
      exitCodes.refused,
    );
  // What git was told since is the owner's, too.
  const index = isTakenBack(pending, sight.ours) ? undefined : pending.index;
  if (index !== undefined) refuseLocked(workTree);
  let nextSteps: readonly string[] = [];
  await applyUpgrade(world, sight, abortChanges(pending, sight.ours), () => {
    nextSteps = tellGit(
      () => index !== undefined && workTree?.restoreIndex(paths, index),
      'The files are as they were, but the index of git is not: run git reset.',
    );
  });
  if (run.json) world.terminal.out(JSON.stringify({ aborted: true, nextSteps }));
  else {
    world.terminal.out('The upgrade is undone: every file is as it was before.');
    showSteps(nextSteps, (line) => world.terminal.out(line));
  }
  return exitCodes.ok;
}

export function readPending(fs: FileSystem, root: string): ReturnType<typeof parsePending> | undefined {
  const path = `${root}/${PENDING_PATH}`;
  if (!fs.existsSync(path)) return undefined;
  return parsePending(Buffer.from(fs.readFileSync(path)).toString('utf8'));
}
