/** `upgrade`: plan, show, apply. */
import { type AnswerContext, answerContext } from '../../core/answers/context.js';
import { readEnvironment } from '../../core/answers/environment.js';
import type { CommandLine } from '../../core/answers/flags.js';
import { inConflict, type ReadManifest } from '../../core/manifest/parse.js';
import { PENDING_PATH } from '../../core/upgrade/pending.js';
import { type ExitCode, exitCodes, ProdgradeError } from '../../errors.js';
import { refuseOverlooked, refuseUncommitted } from '../../flows/committed.js';
import { openTarget } from '../../flows/open.js';
import { planUpgrade, readRepository, refuseUnfinished, type Upgrade } from '../../flows/upgrade.js';
import { findWorkTree, type Target } from '../../io/target.js';
import type { WorkTree } from '../../io/work-tree.js';
import { isSwallowedDryRun, refuseSwallowed } from '../npm.js';
import type { World } from '../world.js';
import { abortUpgrade } from './abort.js';
import { upgradeAnswers } from './answers.js';
import { carryOut, mayAskUpgrade } from './carry-out.js';
import { continueUpgrade } from './continue.js';
import { otherPlaces } from './places.js';

/** Runs the command. Throws ProdgradeError for what a user can correct; then nothing was written. */
export async function upgrade(line: CommandLine, world: World): Promise<ExitCode> {
  const folder = line.positionals[0] ?? '.';
  const catalogue = await world.catalogue();
  const context = answerContext(catalogue);
  // A value that npm left behind looks like a second folder.
  refuseSwallowed(world, line, context, ['upgrade']);
  refuseContradictions(line);
  const dryRun = line.run['dry-run'] === true || isSwallowedDryRun(world.env);
  const { target, repaired } = openTarget(world, folder, !dryRun);
  if (repaired)
    world.terminal.err('An earlier run was interrupted while writing here: its leftovers have been cleaned up.');
  const workTree = await world.workTree(target.real);
  if (line.run.abort) return abortUpgrade(line, world, target, workTree);
  if (line.run.continue) return continueUpgrade(line, given(line, world), world, target, workTree, dryRun);
  refusePending(world, target.real);
  if ([...(workTree?.unmerged().keys() ?? [])].some((path) => path.startsWith('.prodgrade/'))) throw inConflict();

  const existing = await readRepository(world.fs, target, folder, catalogue);
  const ask = mayAskUpgrade(line, world);
  const around = withBranch(world, target, existing.manifest, context);
  const { answers, notes } = await upgradeAnswers(given(line, world), existing.manifest, around, ask);
  const places = otherPlaces(world, target, workTree, existing.manifest);
  const except = line.run.except && (await import('../../merging.js')).matchGlobs(line.run.except, '--except');
  const planned = planUpgrade(world.fs, existing, answers, catalogue, places, except);
  refuseUnfinished(planned);
  if (!dryRun) {
    refuseOverlooked(planned.changes, workTree);
    refuseUncommitted(planned.changes, workTree);
  }
  return carryOut({ line, world, planned, workTree, notes: [...notes, ...unchecked(workTree, planned)], dryRun, ask });
}

/** Without git nobody knows whether what changes is in a commit. */
function unchecked(workTree: WorkTree | undefined, { sight }: Upgrade): readonly string[] {
  return workTree === undefined && sight.workTree !== undefined
    ? ['git does not run here, so the upgrade could not check that everything it changes is committed.']
    : [];
}

/** Variables of the environment stand below flags, and above the manifest. */
function given(line: CommandLine, { env }: World): CommandLine {
  return { ...line, answers: { ...readEnvironment(env), ...line.answers } };
}

/** A manifest that was written before the branch was asked for gets the one that git knows. */
function withBranch(world: World, target: Target, { given }: ReadManifest, context: AnswerContext): AnswerContext {
  if (given.branch !== undefined || findWorkTree(world.fs, target.real) === undefined) return context;
  const { branch } = world.found(target.real, context);
  return branch === undefined ? context : { ...context, found: { branch } };
}

function refuseContradictions({ run, positionals, answers }: CommandLine): void {
  if (positionals.length > 1)
    throw new ProdgradeError(
      `Unexpected ${JSON.stringify(positionals[1])}.`,
      'Name one folder: prodgrade upgrade <folder>',
    );
  const given = [
    ...Object.keys(answers),
    ...(run.set ? ['set'] : []),
    ...(run['on-conflict'] ? ['on-conflict'] : []),
    ...(run['dry-run'] ? ['dry-run'] : []),
    ...(run.continue ? ['continue'] : []),
  ];
  if (run.continue && run.except)
    throw new ProdgradeError(
      '--continue finishes what is there; it cannot be combined with --except.',
      'Drop --except. To leave files for later, undo the upgrade (--abort) and run it again with --except.',
    );
  if (run.abort && given.length > 0)
    throw new ProdgradeError(
      `--abort undoes the whole upgrade; it cannot be combined with --${given[0]}.`,
      `Drop --${given[0]}.`,
    );
}

function refusePending(world: World, root: string): void {
  if (!world.fs.existsSync(`${root}/${PENDING_PATH}`)) return;
  throw new ProdgradeError(
    'An upgrade is waiting for its conflicts to be resolved.',
    'Resolve them, then run: prodgrade upgrade --continue. To undo the upgrade: prodgrade upgrade --abort',
    exitCodes.refused,
  );
}
