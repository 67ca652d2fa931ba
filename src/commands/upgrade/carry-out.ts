/** A planned upgrade: settled, shown, confirmed, written. */
import type { CommandLine } from '../../core/answers/flags.js';
import type { Change } from '../../core/plan/change.js';
import { type ConflictPolicy, type OpenConflict, settle } from '../../core/plan/settle.js';
import { few } from '../../core/text/few.js';
import type { PosixPath } from '../../core/types.js';
import { PENDING_PATH, pendingChange } from '../../core/upgrade/pending.js';
import { type ExitCode, exitCodes, ProdgradeError } from '../../errors.js';
import {
  overlookedAmong,
  refuseLocked,
  refuseOverlooked,
  refuseUncommitted,
  tellGit,
  uncommittedAmong,
} from '../../flows/committed.js';
import { addInfrastructure } from '../../flows/infrastructure.js';
import { applyUpgrade, type Upgrade } from '../../flows/upgrade.js';
import type { WorkTree } from '../../io/work-tree.js';
import { mayAsk } from '../create/answers.js';
import type { World } from '../world.js';
import { choosePolicies } from './choose.js';
import { makeMergeFile } from './merge-options.js';
import { type Outcome, reportApplied, reportDryRun, reportUpToDate, showSummary } from './report.js';

export interface Run {
  readonly line: CommandLine;
  readonly world: World;
  readonly planned: Upgrade;
  readonly workTree: WorkTree | undefined;
  readonly notes: readonly string[];
  readonly dryRun: boolean;
  readonly ask: World['ask'] | undefined;
  /** Files that are staged afterwards: a git merge waits for them. */
  readonly stage?: readonly PosixPath[];
}

export function mayAskUpgrade(line: CommandLine, world: World): World['ask'] | undefined {
  return mayAsk(line, world) ? world.ask : undefined;
}

export async function carryOut(run: Run): Promise<ExitCode> {
  const { line, world, planned, notes, dryRun, ask } = run;
  const json = line.run.json === true;
  const mergeFile = await makeMergeFile(planned.changes, planned.manifest.version, planned.repository.version);
  const settleBy = (policyOf: (path: PosixPath) => ConflictPolicy): Outcome => {
    const settled = settle(planned.changes, { mergeFile, strategyOf: planned.strategyOf, policyOf });
    return { ...settled, ...addInfrastructure(planned, settled.changes) };
  };
  const told = line.run['on-conflict'];
  const settled = settleBy(() => (told === 'ours' || told === 'theirs' ? told : 'markers'));
  if (run.stage === undefined && settled.changes.every(({ kind }) => kind === 'keep'))
    return reportUpToDate(planned, notes, world, { json, dryRun });

  if (!dryRun) {
    refuseOverlooked(settled.added, run.workTree);
    refuseUncommitted(settled.added, run.workTree);
  }
  const said = dryRun ? [...notes, ...reasonsToRefuse([...planned.changes, ...settled.added], run.workTree)] : notes;
  showSummary(planned, settled, said, world.terminal);
  if (told === 'fail' && settled.conflicts.length > 0) throw wouldConflict(settled.conflicts);
  if (dryRun) return reportDryRun(planned, settled, said, world, json);
  if (!ask) return write(run, settled);
  let chosen = settled;
  if (told === undefined && settled.conflicts.length > 0) {
    const policies = await choosePolicies(settled.conflicts, await ask(), world.terminal);
    chosen = settleBy((path) => policies.get(path) ?? 'markers');
  }
  if (await (await ask()).confirm('Write these changes?')) return write(run, chosen);
  world.terminal.err('Nothing was written.');
  return exitCodes.refused;
}

/** What would stop a run that is no dry run. */
function reasonsToRefuse(changes: readonly Change[], workTree: WorkTree | undefined): readonly string[] {
  const reason = (what: string, paths: readonly PosixPath[]) =>
    paths.length > 0 ? [`${what}, so the upgrade would refuse to run: ${few(paths)}.`] : [];
  return [
    ...reason('Not committed', uncommittedAmong(changes, workTree)),
    ...reason('Overlooked by git', overlookedAmong(changes, workTree)),
  ];
}

async function write({ line, world, planned, workTree, notes, stage = [] }: Run, settled: Outcome): Promise<ExitCode> {
  const { changes, conflicts } = settled;
  if (conflicts.length > 0 || stage.length > 0) refuseLocked(workTree);
  const written = changes.filter(({ kind }) => kind !== 'keep').map(({ path }) => path);
  const pending = () =>
    pendingChange(
      changes,
      planned.sight.ours,
      conflicts,
      workTree?.readIndex([...new Set([...written, ...stage, PENDING_PATH])]),
    );
  const all = conflicts.length > 0 ? [...changes, pending()] : changes;
  let untold: readonly string[] = [];
  await applyUpgrade(world, planned.sight, all, () => {
    const tell = () => {
      if (stage.length > 0) workTree?.stage([...stage, ...written]);
      if (conflicts.length > 0) workTree?.markConflicts(conflicts);
    };
    untold = tellGit(tell, 'The files are written; tell git yourself, with git add, once they are as you want them.');
  });
  const nextSteps = [...settled.nextSteps, ...untold];
  return reportApplied(planned, { ...settled, nextSteps }, notes, world, line.run.json === true);
}

function wouldConflict(conflicts: readonly OpenConflict[]): ProdgradeError {
  const paths = conflicts.map(({ path }) => path);
  return new ProdgradeError(
    `${paths.length === 1 ? 'One file' : `${paths.length} files`} would have conflicts: ${few(paths)}. Nothing was written.`,
    'Run it without --on-conflict fail to get markers, or choose a side: --on-conflict ours or theirs',
    exitCodes.conflicts,
  );
}
