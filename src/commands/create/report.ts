/** The result of `create`, for a person or as one JSON object. */
import type { CommandLine } from '../../core/answers/flags.js';
import { replayCommand } from '../../core/replay.js';
import { type ExitCode, exitCodes } from '../../errors.js';
import type { HistoryResult } from '../../io/git.js';
import type { Target } from '../../io/target.js';
import { packageManager } from '../npm.js';
import type { World } from '../world.js';
import { box, changeLines, nextSteps, type Rendered } from './summary.js';

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
  const tick = terminal.errStyle.green('✔');
  terminal.err(`${tick} ${written} files written to ${rendered.folder}`);
  if (history.state === 'committed') terminal.err(`${tick} git repository with a first commit`);
  else terminal.err(`  git: ${history.note}`);
  if (line.run.json) terminal.out(toJson(rendered, { dryRun: false, target: target.path, git: history }, world));
  else for (const each of resultLines(rendered, world)) terminal.out(each);
  return exitCodes.ok;
}

function resultLines(rendered: Rendered, { terminal, env }: World): readonly string[] {
  const steps = nextSteps(rendered);
  const shown = terminal.draws ? box('Next', steps, terminal.outStyle) : ['Next:', ...steps.map((step) => `  ${step}`)];
  return [
    ...shown,
    'The same again, without questions:',
    `  ${replayCommand(rendered.answers, rendered.folder, packageManager(env))}`,
  ];
}

function toJson(
  rendered: Rendered,
  outcome: { readonly dryRun: boolean; readonly target?: string; readonly git?: HistoryResult },
  { env }: World,
): string {
  const { answers, selection, changes, folder } = rendered;
  return JSON.stringify({
    ...outcome,
    folder,
    answers,
    controls: {
      on: selection.on.map((control) => control.id),
      off: selection.off.map(({ control, cause, reason }) => ({ id: control.id, cause, reason })),
    },
    files: changes.map(({ kind, path, reason }) => ({ kind, path, reason })),
    next: nextSteps(rendered),
    replay: replayCommand(answers, folder, packageManager(env)),
  });
}
