/** `upgrade --continue`: finishes an upgrade whose conflicts are resolved, or a git merge of two upgraded branches. */
import { join } from 'node:path';
import { answerContext } from '../../core/answers/context.js';
import type { CommandLine } from '../../core/answers/flags.js';
import { MANIFEST_PATH } from '../../core/manifest/manifest.js';
import { holdsMarkers } from '../../core/merge/markers.js';
import { readText } from '../../core/merge/text.js';
import { PENDING_PATH } from '../../core/upgrade/pending.js';
import { type ExitCode, exitCodes, ProdgradeError } from '../../errors.js';
import { rebuildManifest } from '../../flows/rebuild.js';
import { applyUpgrade } from '../../flows/upgrade.js';
import type { FileSystem } from '../../io/file-system.js';
import { look } from '../../io/sight.js';
import type { Target } from '../../io/target.js';
import type { WorkTree } from '../../io/work-tree.js';
import type { World } from '../world.js';
import { readPending } from './abort.js';

export async function continueUpgrade(
  line: CommandLine,
  world: World,
  target: Target,
  workTree: WorkTree | undefined,
): Promise<ExitCode> {
  const pending = readPending(world.fs, target.real);
  if (pending === undefined) return continueMerge(line, world, target, workTree);
  const open = pending.conflicts.filter((path) => isMarked(world.fs, join(target.real, path)));
  if (open.length > 0)
    throw new ProdgradeError(
      `Conflict markers are left in ${open.join(', ')}.`,
      'Edit them until no marker is left, then run this again. To take the upgrade back: prodgrade upgrade --abort',
      exitCodes.conflicts,
    );
  const sight = look(world.fs, target, [PENDING_PATH]);
  await applyUpgrade(world, sight, [{ kind: 'delete', path: PENDING_PATH, reason: 'dropped' }]);
  workTree?.stage(pending.conflicts);
  return report(world, line, 'The upgrade is finished. Run the tests, plan the infrastructure, and commit.');
}

/** Two branches that were each upgraded: git merges the files, and the manifest follows from its answers. */
async function continueMerge(
  line: CommandLine,
  world: World,
  target: Target,
  workTree: WorkTree | undefined,
): Promise<ExitCode> {
  const path = join(target.real, MANIFEST_PATH);
  const text = world.fs.existsSync(path) ? Buffer.from(world.fs.readFileSync(path)).toString('utf8') : '';
  if (!holdsMarkers(text.split(/\r?\n/)))
    throw new ProdgradeError(
      'Nothing waits here: no upgrade with conflicts, and no conflict in the manifest.',
      'For an upgrade: prodgrade upgrade',
    );
  const library = await world.library();
  const { sight, changes, version } = rebuildManifest(world.fs, target, text, {
    library,
    context: answerContext(library),
    given: line.answers,
    settings: line.run.set ?? [],
    common: workTree?.commonAncestor(MANIFEST_PATH),
  });
  await applyUpgrade(world, sight, changes);
  workTree?.stage(changes.filter(({ kind }) => kind !== 'keep').map((change) => change.path));
  return report(
    world,
    line,
    `The manifest is as create-prodgrade ${version} writes it for both branches. Commit the merge.`,
  );
}

function isMarked(fs: FileSystem, path: string): boolean {
  if (!fs.existsSync(path)) return false;
  const file = readText(fs.readFileSync(path));
  return file !== undefined && holdsMarkers(file.lines);
}

function report({ terminal }: World, { run }: CommandLine, text: string): ExitCode {
  terminal.out(run.json ? JSON.stringify({ continued: true }) : text);
  return exitCodes.ok;
}
