/** `upgrade --continue`: finishes an upgrade whose conflicts are resolved, or a git merge of two upgraded branches. */
import { join } from 'node:path';
import type { CommandLine } from '../../core/answers/flags.js';
import { MANIFEST_PATH } from '../../core/manifest/manifest.js';
import { holdsMarkers } from '../../core/merge/markers.js';
import { readText } from '../../core/merge/text.js';
import { few } from '../../core/text/few.js';
import type { PosixPath } from '../../core/types.js';
import { type ExitCode, ProdgradeError } from '../../errors.js';
import { planMerge } from '../../flows/rebuild.js';
import type { FileSystem } from '../../io/file-system.js';
import type { Target } from '../../io/target.js';
import type { WorkTree } from '../../io/work-tree.js';
import type { World } from '../world.js';
import { readPending } from './abort.js';
import { carryOut, mayAskUpgrade } from './carry-out.js';
import { finishPending } from './finish.js';
import { refuseMarkers } from './markers-left.js';
import { otherPlaces } from './places.js';

/** @param given the same command line, with what the environment says: a pending upgrade has its answers already */
export async function continueUpgrade(
  line: CommandLine,
  given: CommandLine,
  world: World,
  target: Target,
  workTree: WorkTree | undefined,
  dryRun: boolean,
): Promise<ExitCode> {
  const pending = readPending(world.fs, target.real);
  return pending === undefined
    ? continueMerge(given, world, target, workTree, dryRun)
    : finishPending(line, world, target, workTree, pending, dryRun);
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
