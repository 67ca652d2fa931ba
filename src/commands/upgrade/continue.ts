/** `upgrade --continue`: finishes an upgrade whose conflicts are resolved, or a git merge of two upgraded branches. */
import { join } from 'node:path';
import { answerContext } from '../../core/answers/context.js';
import type { CommandLine } from '../../core/answers/flags.js';
import { quote } from '../../core/answers/replay.js';
import { MANIFEST_PATH } from '../../core/manifest/manifest.js';
import { parseManifest } from '../../core/manifest/parse.js';
import { holdsMarkers, leavesMarker } from '../../core/merge/markers.js';
import { readText } from '../../core/merge/text.js';
import type { Change } from '../../core/plan/change.js';
import { few } from '../../core/text/few.js';
import type { PosixPath } from '../../core/types.js';
import { isTakenBack, PENDING_PATH, type Pending } from '../../core/upgrade/pending.js';
import { isOfModule } from '../../core/upgrade/resources.js';
import { type ExitCode, exitCodes, ProdgradeError } from '../../errors.js';
import { refuseLocked, tellGit } from '../../flows/committed.js';
import { finishInfrastructure, type Infrastructure } from '../../flows/infrastructure.js';
import { infrastructurePaths } from '../../flows/infrastructure-paths.js';
import { planMerge } from '../../flows/rebuild.js';
import { applyUpgrade, readOwnership } from '../../flows/upgrade.js';
import type { FileSystem } from '../../io/file-system.js';
import { look, type Sight } from '../../io/sight.js';
import type { Target } from '../../io/target.js';
import type { WorkTree } from '../../io/work-tree.js';
import type { World } from '../world.js';
import { readPending } from './abort.js';
import { carryOut, mayAskUpgrade } from './carry-out.js';
import { planDiff } from './diff-text.js';
import { otherPlaces } from './places.js';
import { showSteps } from './report.js';

export async function continueUpgrade(
  line: CommandLine,
  world: World,
  target: Target,
  workTree: WorkTree | undefined,
  dryRun: boolean,
): Promise<ExitCode> {
  const pending = readPending(world.fs, target.real);
  return pending === undefined
    ? continueMerge(line, world, target, workTree, dryRun)
    : finishPending(line, world, target, workTree, pending, dryRun);
}

async function finishPending(
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

/** Two branches that were each upgraded: git has merged the files, and the rest follows from the answers of both. */
async function continueMerge(
  line: CommandLine,
  world: World,
  target: Target,
  workTree: WorkTree | undefined,
  dryRun: boolean,
): Promise<ExitCode> {
  const path = join(target.real, MANIFEST_PATH);
  const text = world.fs.existsSync(path) ? Buffer.from(world.fs.readFileSync(path)).toString('utf8') : '';
  const stages = workTree?.unmerged() ?? new Map<PosixPath, readonly number[]>();
  const unmerged = [...stages.keys()];
  if (!holdsMarkers(text.split(/\r?\n/)) && !unmerged.some(isOwn))
    throw new ProdgradeError(
      'There is nothing to continue: no upgrade with conflicts, and no git merge with conflicts in .prodgrade.',
      'To start an upgrade: prodgrade upgrade',
    );
  const others = unmerged.filter((each) => !isOwn(each));
  refuseMarkers(world.fs, target.real, others);
  const planned = await planMerge(world.fs, target, text, {
    catalogue: await world.catalogue(),
    given: line.answers,
    settings: line.run.set ?? [],
    common: workTree?.commonAncestor(MANIFEST_PATH),
    places: otherPlaces(world, target, workTree),
  });
  const decided = others.filter((each) => isResolved(world.fs, target.real, each, stages.get(each)!));
  const undecided = others.filter((each) => !decided.includes(each));
  const stage = [MANIFEST_PATH, ...unmerged.filter(isOwn), ...decided];
  const notes =
    undecided.length > 0
      ? [
          `git cannot tell whether ${few(undecided)} is as you want it. Say so with git add, or git rm, before you commit.`,
        ]
      : [];
  const ask = mayAskUpgrade(line, world);
  return carryOut({ line, world, planned, workTree, notes, dryRun, ask, stage });
}

/** Markers that are gone show a decision. Where git writes none, as in a binary file or beside a deletion, nothing does. */
function isResolved(fs: FileSystem, root: string, path: PosixPath, stages: readonly number[]): boolean {
  const found = fs.lstatSync(join(root, path), { throwIfNoEntry: false });
  if (found === undefined) return true;
  return (
    stages.includes(2) &&
    stages.includes(3) &&
    found.isFile() &&
    readText(fs.readFileSync(join(root, path))) !== undefined
  );
}

function isOwn(path: PosixPath): boolean {
  return path.startsWith('.prodgrade/');
}

function refuseMarkers(fs: FileSystem, root: string, paths: readonly PosixPath[]): void {
  const open = paths.filter((path) => isMarked(fs, join(root, path)));
  if (open.length === 0) return;
  throw new ProdgradeError(
    `Conflict markers are left in ${few(open)}.`,
    'Edit the files until no marker is left, then run this again.',
    exitCodes.conflicts,
  );
}

function isMarked(fs: FileSystem, path: string): boolean {
  if (!fs.lstatSync(path, { throwIfNoEntry: false })?.isFile()) return false;
  const file = readText(fs.readFileSync(path));
  return file !== undefined && (holdsMarkers(file.lines) || leavesMarker(file.lines));
}
