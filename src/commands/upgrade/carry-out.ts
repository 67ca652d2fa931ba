/** A planned upgrade: settled, shown, confirmed, written. */
import type { CommandLine } from '../../core/answers/flags.js';
import { type ConflictPolicy, type OpenConflict, settle } from '../../core/plan/settle.js';
import type { PosixPath } from '../../core/types.js';
import { PENDING_PATH, pendingChange } from '../../core/upgrade/pending.js';
import { type ExitCode, exitCodes, ProdgradeError } from '../../errors.js';
import { addInfrastructure } from '../../flows/infrastructure.js';
import {
  applyUpgrade,
  few,
  refuseLocked,
  refuseUncommitted,
  type Upgrade,
  uncommittedAmong,
} from '../../flows/upgrade.js';
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
  /** Files and folders that are staged afterwards: a git merge waits for them. */
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
  if (settled.changes.every(({ kind }) => kind === 'keep'))
    return reportUpToDate(planned, notes, world, { dryRun, json });

  if (!dryRun) refuseUncommitted(settled.added, run.workTree);
  showSummary(planned, settled, notes, world.terminal);
  if (told === 'fail' && settled.conflicts.length > 0) throw wouldConflict(settled.conflicts);
  if (dryRun) {
    const dirty = uncommittedAmong([...planned.changes, ...settled.added], run.workTree);
    const toCommit = dirty.length > 0 ? [`Not committed, so the upgrade would refuse to run: ${few(dirty)}.`] : [];
    return reportDryRun(planned, settled, [...notes, ...toCommit], world, json);
  }
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

async function write({ line, world, planned, workTree, notes, stage = [] }: Run, settled: Outcome): Promise<ExitCode> {
  const { changes, conflicts } = settled;
  if (conflicts.length > 0 || stage.length > 0) refuseLocked(workTree);
  const written = changes.filter(({ kind }) => kind !== 'keep').map(({ path }) => path);
  const pending = () =>
    pendingChange(changes, planned.sight.ours, conflicts, workTree?.readIndex([...written, PENDING_PATH]));
  const all = conflicts.length > 0 ? [...changes, pending()] : changes;
  let unmarked = '';
  await applyUpgrade(world, planned.sight, all, () => {
    try {
      if (stage.length > 0) workTree?.stage([...stage, ...written.filter((path) => !path.startsWith('.prodgrade/'))]);
      if (conflicts.length > 0) workTree?.markConflicts(conflicts);
    } catch (error) {
      unmarked = `git could not record this: ${error instanceof Error ? error.message.split('\n')[0] : ''}`;
    }
  });
  return reportApplied(planned, settled, unmarked === '' ? notes : [...notes, unmarked], world, line.run.json === true);
}

function wouldConflict(conflicts: readonly OpenConflict[]): ProdgradeError {
  const paths = conflicts.map(({ path }) => path);
  return new ProdgradeError(
    `${paths.length === 1 ? 'One file' : `${paths.length} files`} would have conflicts: ${few(paths)}. Nothing was written.`,
    'Run it without --on-conflict fail to get markers, or choose a side: --on-conflict ours or theirs',
    exitCodes.conflicts,
  );
}
