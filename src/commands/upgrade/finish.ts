/** Finishes an upgrade that waited for its conflicts. */
import { answerContext } from '../../core/answers/context.js';
import type { CommandLine } from '../../core/answers/flags.js';
import { quote } from '../../core/answers/replay.js';
import { MANIFEST_PATH } from '../../core/manifest/manifest.js';
import { parseManifest } from '../../core/manifest/parse.js';
import type { Change } from '../../core/plan/change.js';
import { isTakenBack, PENDING_PATH, type Pending } from '../../core/upgrade/pending.js';
import { isOfModule } from '../../core/upgrade/resources.js';
import { type ExitCode, exitCodes, ProdgradeError } from '../../errors.js';
import { refuseLocked, tellGit } from '../../flows/committed.js';
import { finishInfrastructure, type Infrastructure } from '../../flows/infrastructure.js';
import { infrastructurePaths } from '../../flows/infrastructure-paths.js';
import { applyUpgrade, readOwnership } from '../../flows/upgrade.js';
import { look, type Sight } from '../../io/sight.js';
import type { Target } from '../../io/target.js';
import type { WorkTree } from '../../io/work-tree.js';
import type { World } from '../world.js';
import { planDiff } from './diff-text.js';
import { refuseMarkers } from './markers-left.js';
import { showSteps } from './report.js';

export async function finishPending(
  { run, answers }: CommandLine,
  world: World,
  target: Target,
  workTree: WorkTree | undefined,
  pending: Pending,
  dryRun: boolean,
): Promise<ExitCode> {
  const { conflicts } = pending;
  if (run.set !== undefined || Object.keys(answers).length > 0)
    throw new ProdgradeError(
      'Answers cannot change while an upgrade is waiting for its conflicts to be resolved.',
      'Finish it without them, commit, then run the upgrade again with the new answers.',
    );
  if (run['on-conflict'] !== undefined)
    throw new ProdgradeError(
      '--on-conflict cannot decide about conflicts that are in the files already.',
      'Edit the files, or undo the upgrade (--abort) and run it again with --on-conflict.',
    );
  refuseMarkers(world.fs, target.real, conflicts);
  if (isTakenBack(pending, look(world.fs, target, [MANIFEST_PATH]).ours))
    throw new ProdgradeError(
      `The upgrade is no longer there: ${MANIFEST_PATH} is as it was before.`,
      'Remove what is left of the upgrade: prodgrade upgrade --abort. Then run the upgrade again.',
      exitCodes.refused,
    );
  if (!dryRun) refuseLocked(workTree);
  const code = infrastructurePaths(world.fs, target.real);
  const sight = look(world.fs, target, [PENDING_PATH, MANIFEST_PATH, ...code], 'leave');
  const { changes, nextSteps } = await resolvedInfrastructure(world, target, sight, pending);
  if (dryRun) return showUnfinished(run.json === true, world, changes, sight, nextSteps);
  let untold: readonly string[] = [];
  await applyUpgrade(world, sight, [...changes, { kind: 'delete', path: PENDING_PATH, reason: 'dropped' }], () => {
    untold = tellGit(
      () => workTree?.stage([...conflicts, PENDING_PATH]),
      `The upgrade is finished all the same; tell git yourself: git add ${conflicts.map(quote).join(' ')}`,
    );
  });
  const steps = [...nextSteps, ...untold];
  if (run.json) world.terminal.out(JSON.stringify({ continued: true, nextSteps: steps }));
  else {
    world.terminal.out('The upgrade is finished. Run the tests, plan the infrastructure, and commit.');
    showSteps(steps, (line) => world.terminal.out(line));
  }
  return exitCodes.ok;
}

async function showUnfinished(
  json: boolean,
  world: World,
  changes: readonly Change[],
  { ours }: Sight,
  nextSteps: readonly string[],
): Promise<ExitCode> {
  const { terminal } = world;
  if (json) terminal.out(JSON.stringify({ continued: false, nextSteps }));
  else {
    const diff = await planDiff(changes, ours);
    if (diff !== '') await world.page(diff);
    showSteps(nextSteps, (line) => terminal.err(line));
  }
  terminal.err('The upgrade can be finished. Nothing was written (--dry-run).');
  return exitCodes.ok;
}

/** What the resolution of conflicts in Terraform code means for what is deployed. */
async function resolvedInfrastructure(
  world: World,
  target: Target,
  sight: Sight,
  pending: Pending,
): Promise<Pick<Infrastructure, 'changes' | 'nextSteps'>> {
  const old = pending.before.get(MANIFEST_PATH);
  if (old === undefined || !pending.conflicts.some(isOfModule)) return { changes: [], nextSteps: [] };
  const catalogue = await world.catalogue();
  const text = Buffer.from(old.bytes).toString('utf8');
  const manifest = parseManifest(text, answerContext(catalogue), catalogue.migrations);
  return finishInfrastructure(sight, pending, manifest, await readOwnership(world.fs, target));
}
