/** The result of `create`, for a person or as one JSON object. */
import type { CommandLine } from '../../core/answers/flags.js';
import { replayCommand } from '../../core/answers/replay.js';
import { monthlyCost } from '../../core/selection/cost.js';
import { wrapWords } from '../../core/text/wrap.js';
import { type ExitCode, exitCodes } from '../../errors.js';
import type { HistoryResult } from '../../io/git.js';
import type { Target } from '../../io/target.js';
import { runnerOf } from '../runner.js';
import type { World } from '../world.js';
import { changeLines, type Rendered, stepsFrom } from './summary.js';

export function reportDryRun(rendered: Rendered, line: CommandLine, world: World): ExitCode {
  const { terminal } = world;
  if (line.run.json) terminal.out(toJson(rendered, { dryRun: true }, world));
  else for (const each of changeLines(rendered.changes)) terminal.out(each);
  terminal.err('Nothing was written (--dry-run).');
  return exitCodes.ok;
}

export function reportCreated(
  rendered: Rendered,
  target: Target,
  history: HistoryResult,
  line: CommandLine,
  world: World,
): ExitCode {
  const { terminal } = world;
  const written = rendered.changes.filter((change) => change.kind !== 'keep').length;
  const git = history.state === 'committed' ? 'with a first commit' : `git: ${history.note}`;
  const told = `✔ ${written} files written to ${rendered.folder}${history.state === 'committed' ? ', ' : '; '}${git}`;
  // Wrapped before it is colored: what colors has no width.
  for (const text of wrapWords(told, terminal.errWidth(), '  '))
    terminal.err(text.replace(/^✔/, terminal.errStyle.green('✔')));
  if (line.run.json) terminal.out(toJson(rendered, { dryRun: false, target: target.path, git: history }, world));
  else for (const each of resultLines(rendered, world)) terminal.out(each);
  return exitCodes.ok;
}

/** Commands stand bare, to be copied; the terminal breaks them where it likes. */
function resultLines(rendered: Rendered, world: World): readonly string[] {
  const { before, steps } = stepsFrom(rendered);
  return [`${world.terminal.outStyle.bold('Next:')} ${before}, then:`, ...steps, ...repeatLines(rendered, world)];
}

export function repeatLines(rendered: Rendered, world: World): readonly string[] {
  return [world.terminal.outStyle.bold('To repeat this without questions:'), repeatCommand(rendered, world)];
}

function repeatCommand({ answers, folder, runFlags }: Rendered, world: World): string {
  return replayCommand(answers, folder, runnerOf(world), runFlags);
}

function toJson(
  rendered: Rendered,
  outcome: { readonly dryRun: boolean; readonly target?: string; readonly git?: HistoryResult },
  world: World,
): string {
  const { version, answers, selection, changes, folder, notes } = rendered;
  const { before, steps } = stepsFrom(rendered);
  return JSON.stringify({
    version,
    ...outcome,
    folder,
    answers,
    controls: {
      on: selection.on.map((control) => control.id),
      off: selection.off.map(({ control, cause, reason }) => ({ id: control.id, cause, reason })),
    },
    monthlyUsd: monthlyCost(selection, answers),
    notes,
    files: changes.map(({ kind, path, reason }) => ({ kind, path, reason })),
    next: [`# ${before}`, ...steps],
    replay: repeatCommand(rendered, world),
  });
}
