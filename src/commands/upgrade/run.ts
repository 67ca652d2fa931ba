/** `upgrade`: plan, show, apply. */
import { answerContext } from '../../core/answers/context.js';
import type { CommandLine } from '../../core/answers/flags.js';
import { type ConflictPolicy, type Settled, settle } from '../../core/plan/settle.js';
import type { PosixPath } from '../../core/types.js';
import { PENDING_PATH, pendingChange } from '../../core/upgrade/pending.js';
import { type ExitCode, exitCodes, ProdgradeError } from '../../errors.js';
import { openTarget } from '../../flows/open.js';
import {
  applyUpgrade,
  planUpgrade,
  readRepository,
  refuseOlderProgram,
  refuseUnsafe,
  type Upgrade,
} from '../../flows/upgrade.js';
import type { WorkTree } from '../../io/work-tree.js';
import { mayAsk } from '../create/answers.js';
import type { World } from '../world.js';
import { abortUpgrade } from './abort.js';
import { upgradeAnswers } from './answers.js';
import { choosePolicies } from './choose.js';
import { continueUpgrade } from './continue.js';
import { makeMergeFile } from './merge-options.js';
import { reportApplied, reportDryRun, reportUpToDate, showSummary } from './report.js';

/** Runs the command. Throws ProdgradeError for what a user can correct; then nothing was written. */
export async function upgrade(line: CommandLine, world: World): Promise<ExitCode> {
  const folder = line.positionals[0] ?? '.';
  refuseContradictions(line);
  const dryRun = line.run['dry-run'] === true;
  const { target, repaired } = openTarget(world, folder, !dryRun);
  if (repaired) world.terminal.err('An earlier run was stopped while writing here: what it left is cleared away.');
  const workTree = await world.workTree(target.real);
  if (line.run.abort) return abortUpgrade(world, target, workTree, line.run.json === true);
  if (line.run.continue) return continueUpgrade(line, world, target, workTree);
  refusePending(world, target.real);

  const library = await world.library();
  const context = answerContext(library);
  const existing = await readRepository(world.fs, target, folder, context);
  refuseOlderProgram(existing, library.version);
  const ask = mayAsk(line, world) ? world.ask : undefined;
  const { answers, notes } = await upgradeAnswers(line, existing.manifest, context, ask);
  const planned = planUpgrade(world.fs, existing, answers, library, {
    history: (path, sha256) => workTree?.find(path, sha256),
    oldVersion: once(() => world.oldVersion(target.real, existing.manifest.version, existing.manifest.answers)),
  });
  refuseUnsafe(planned, workTree);
  return carryOut({ line, world, planned, workTree, notes, dryRun, ask });
}

interface Run {
  readonly line: CommandLine;
  readonly world: World;
  readonly planned: Upgrade;
  readonly workTree: WorkTree | undefined;
  readonly notes: readonly string[];
  readonly dryRun: boolean;
  readonly ask: World['ask'] | undefined;
}

async function carryOut({ line, world, planned, workTree, notes, dryRun, ask }: Run): Promise<ExitCode> {
  const json = line.run.json === true;
  const mergeFile = await makeMergeFile(planned.changes, planned.manifest.version, planned.repository.version);
  const settleBy = (policyOf: (path: PosixPath) => ConflictPolicy): Settled =>
    settle(planned.changes, { mergeFile, strategyOf: planned.strategyOf, policyOf });
  const told = line.run['on-conflict'];
  let settled = settleBy(() => (told === 'ours' || told === 'theirs' ? told : 'markers'));
  if (settled.changes.every(({ kind }) => kind === 'keep')) return reportUpToDate(planned, notes, world, json);

  showSummary(planned, settled, notes, world.terminal);
  if (dryRun) return reportDryRun(planned, settled, notes, world, json);
  if (told === 'fail' && settled.conflicts.length > 0)
    throw new ProdgradeError(
      `${settled.conflicts.length} files would hold a conflict: ${settled.conflicts.map(({ path }) => path).join(', ')}. Nothing was written.`,
      'Run it without --on-conflict fail to get markers, or choose a side: --on-conflict ours or theirs',
      exitCodes.conflicts,
    );
  if (ask && told === undefined && settled.conflicts.length > 0) {
    const policies = await choosePolicies(settled.conflicts, await ask(), world.terminal);
    settled = settleBy((path) => policies.get(path) ?? 'markers');
  }
  if (ask && !(await (await ask()).confirm('Write these changes?'))) {
    world.terminal.err('Nothing was written.');
    return exitCodes.refused;
  }
  const { changes, conflicts } = settled;
  const all = conflicts.length > 0 ? [...changes, pendingChange(changes, planned.sight.ours, conflicts)] : changes;
  await applyUpgrade(world, planned.sight, all);
  if (conflicts.length > 0) workTree?.markConflicts(conflicts);
  return reportApplied(planned, settled, notes, world, json);
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
  if (run.abort && given.length > 0)
    throw new ProdgradeError(
      `--abort takes everything back; --${given[0]} has no meaning beside it.`,
      `Drop --${given[0]}.`,
    );
}

function refusePending(world: World, root: string): void {
  if (!world.fs.existsSync(`${root}/${PENDING_PATH}`)) return;
  throw new ProdgradeError(
    'An upgrade waits for its conflicts.',
    'Resolve them, then: prodgrade upgrade --continue. To take it back: prodgrade upgrade --abort',
    exitCodes.refused,
  );
}

/** Rendering an old version takes a second: not once for each file. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
