/** `upgrade --abort`: every file as it was before the upgrade that waits for its conflicts. */
import { abortChanges, PENDING_PATH, parsePending } from '../../core/upgrade/pending.js';
import { type ExitCode, exitCodes, ProdgradeError } from '../../errors.js';
import { applyUpgrade } from '../../flows/upgrade.js';
import type { FileSystem } from '../../io/file-system.js';
import { look } from '../../io/sight.js';
import type { Target } from '../../io/target.js';
import type { WorkTree } from '../../io/work-tree.js';
import type { World } from '../world.js';

export async function abortUpgrade(
  world: World,
  target: Target,
  workTree: WorkTree | undefined,
  json: boolean,
): Promise<ExitCode> {
  const pending = readPending(world.fs, target.real);
  if (pending === undefined)
    throw new ProdgradeError(
      'No upgrade waits here, so there is nothing to take back.',
      'To undo a commit: git revert',
    );
  const sight = look(world.fs, target, [...pending.before.keys(), PENDING_PATH]);
  await applyUpgrade(world, sight, abortChanges(pending, sight.ours));
  workTree?.forgetConflicts(pending.conflicts);
  if (json) world.terminal.out(JSON.stringify({ aborted: true }));
  else world.terminal.out('The upgrade is taken back: every file is as it was before.');
  return exitCodes.ok;
}

export function readPending(fs: FileSystem, root: string): ReturnType<typeof parsePending> | undefined {
  const path = `${root}/${PENDING_PATH}`;
  if (!fs.existsSync(path)) return undefined;
  return parsePending(Buffer.from(fs.readFileSync(path)).toString('utf8'));
}
