/** `create`: answers to a repository on disk. */
import { type AnswerContext, answerContext } from '../core/answers/context.js';
import { environmentNotes } from '../core/answers/environment.js';
import type { CommandLine } from '../core/answers/flags.js';
import { answerNotes } from '../core/answers/together.js';
import { withManifest } from '../core/manifest/manifest.js';
import { render } from '../core/render.js';
import { select } from '../core/select.js';
import { type ExitCode, exitCodes } from '../errors.js';
import { settleExisting } from '../flows/existing.js';
import { openTarget } from '../flows/open.js';
import { planInto } from '../flows/plan.js';
import { writeRepository } from '../flows/write.js';
import type { Target } from '../io/target.js';
import { gatherAnswers, givenAnswers, mayAsk } from './gather.js';
import { isSwallowedDryRun, npmNotes, refusePositionals, refuseSwallowed } from './npm.js';
import { reportCreated, reportDryRun } from './report.js';
import { type Rendered, summaryLines } from './summary.js';
import type { World } from './world.js';

/** Runs the command. Throws ProdgradeError for what a user can correct; then nothing was written. */
export async function create(line: CommandLine, world: World): Promise<ExitCode> {
  const library = await world.library();
  const context = answerContext(library);
  refuseSwallowed(world.env, line, context);
  refusePositionals(line.positionals, world.env);
  const dryRun = line.run['dry-run'] === true || isSwallowedDryRun(world.env);
  const asking = mayAsk(line, world);
  world.terminal.err(world.terminal.errStyle.bold(`create-prodgrade ${library.version}`));

  const given = givenAnswers(line, world, context);
  // A folder that cannot be used is said before the questions, not after them.
  const early = line.positionals[0] === undefined ? undefined : open(world, line.positionals[0], dryRun);
  const answers = await gatherAnswers(line, given, world, context, asking);
  const folder = line.positionals[0] ?? answers.domain;
  // While a person thinks, others may write there.
  const target = early && !asking ? early : open(world, folder, dryRun);
  const tree = withManifest(render(answers, library), answers, library.version);
  if (
    (await settleExisting(world.fs, target, folder, tree.keys(), undefined, asking ? world.ask : undefined)) ===
    'cancel'
  )
    return declined(world);
  const { changes, sight } = planInto(world.fs, target, tree);
  const selection = select(context.catalogue, answers);
  const rendered: Rendered = { answers, selection, tree, changes, folder };

  announce(rendered, context, world);
  if (dryRun) return reportDryRun(rendered, line, world);
  if (asking && !(await (await world.ask()).confirm('Write these files?'))) return declined(world);
  const history = await writeRepository(changes, sight, world, {
    version: library.version,
    withGit: line.run.git !== false,
  });
  return reportCreated(rendered, target, history, line, world);
}

function declined({ terminal }: World): ExitCode {
  terminal.err('Nothing was written.');
  return exitCodes.refused;
}

function open(world: World, folder: string, dryRun: boolean): Target {
  const { target, repaired } = openTarget(world, folder, !dryRun);
  if (repaired) world.terminal.err('An earlier run was stopped while writing here: what it left is cleared away.');
  return target;
}

function announce(rendered: Rendered, context: AnswerContext, { terminal, env }: World): void {
  for (const line of summaryLines(rendered, terminal.errStyle)) terminal.err(line);
  for (const note of [
    ...answerNotes(rendered.answers, context),
    ...environmentNotes(env),
    ...npmNotes(env, rendered.answers.email),
  ])
    terminal.err(`  ${terminal.errStyle.yellow('note')}    ${note}`);
}
