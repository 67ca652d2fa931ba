/** `create`: answers to a repository on disk. */
import { type AnswerContext, answerContext } from '../../core/answers/context.js';
import { environmentNotes } from '../../core/answers/environment.js';
import type { CommandLine } from '../../core/answers/flags.js';
import { readSources, type Source } from '../../core/answers/resolve.js';
import { answerNotes } from '../../core/answers/together.js';
import type { Library } from '../../core/library.js';
import { flavors } from '../../core/types.js';
import { type ExitCode, exitCodes } from '../../errors.js';
import { type Existing, settleExisting } from '../../flows/existing.js';
import { askFirst, gatherAnswers } from '../../flows/gather.js';
import { openTarget } from '../../flows/open.js';
import { planInto } from '../../flows/plan.js';
import { renderRepository } from '../../flows/render.js';
import { writeRepository } from '../../flows/write.js';
import type { Target } from '../../io/target.js';
import { isSwallowedDryRun, npmNotes, refusePositionals, refuseSwallowed } from '../npm.js';
import type { World } from '../world.js';
import { corrected, givenSources, mayAsk, readyCommand } from './answers.js';
import { reportCreated, reportDryRun } from './report.js';
import { type Rendered, summaryLines } from './summary.js';

/** One run: what was typed, and what follows from it. */
interface Run {
  readonly line: CommandLine;
  readonly world: World;
  readonly library: Library;
  readonly context: AnswerContext;
  readonly dryRun: boolean;
  readonly ask: World['ask'] | undefined;
}

/** Runs the command. Throws ProdgradeError for what a user can correct; then nothing was written. */
export async function create(line: CommandLine, world: World): Promise<ExitCode> {
  try {
    return await start(line, world);
  } catch (error) {
    throw corrected(error, line, world);
  }
}

async function start(line: CommandLine, world: World): Promise<ExitCode> {
  const library = await world.library();
  const context = answerContext(library);
  refuseSwallowed(world.env, line, context);
  refusePositionals(line.positionals, world.env);
  const dryRun = line.run['dry-run'] === true || isSwallowedDryRun(world.env);
  const ask = mayAsk(line, world) ? world.ask : undefined;
  world.terminal.err(world.terminal.errStyle.bold(`create-prodgrade ${library.version}`));

  const run: Run = { line, world, library, context, dryRun, ask };
  const begun = await settleFolder(run, await givenSources(line, world));
  if (begun.existing === 'cancel') return declined(world);
  const answers = await gatherAnswers({
    context,
    sources: begun.sources,
    ask: ask && (await ask()),
    yes: line.run.yes === true,
    readyCommand: (absent) => readyCommand(line, absent, world),
  });
  return finish(run, renderRepository(answers, library), begun);
}

interface Start {
  readonly sources: readonly Source[];
  readonly existing: Existing | undefined;
  /** The folder as it was seen; undefined where a person had time to change it since. */
  readonly target?: Target;
}

/** What can be said and asked about the folder comes before the other questions, not after them. */
async function settleFolder(run: Run, sources: readonly Source[]): Promise<Start> {
  const { line, world, library, context, ask } = run;
  const given = readSources(sources, context);
  const first =
    ask && line.positionals[0] === undefined ? await askFirst('domain', await ask(), context, given) : undefined;
  const all = first ? [...sources, first] : sources;
  const known = first ? readSources(all, context) : given;
  const folder = line.positionals[0] ?? known.domain;
  if (folder === undefined) return { sources: all, existing: line.run.existing };
  const target = open(run, folder);
  // Without a person the plan says more exactly what would collide.
  if (!ask) return { sources: all, existing: line.run.existing, target };
  if (target.entries.length === 0) return { sources: all, existing: line.run.existing };
  const groups = ['common' as const, ...(known.iac ? [known.iac] : flavors)];
  const paths = groups.flatMap((group) => library.skeletons[group].map(({ path }) => path));
  return { sources: all, existing: await settleExisting(world.fs, target, folder, paths, line.run.existing, ask) };
}

/** Plan, look, write, report. */
async function finish(run: Run, repository: ReturnType<typeof renderRepository>, start: Start): Promise<ExitCode> {
  const { line, world, context, dryRun, ask } = run;
  const { answers, tree, version } = repository;
  const folder = line.positionals[0] ?? answers.domain;
  // While a person thinks, others may write there.
  const target = start.target ?? open(run, folder);
  if ((await settleExisting(world.fs, target, folder, tree.keys(), start.existing, ask)) === 'cancel')
    return declined(world);
  const { changes, sight } = planInto(world.fs, target, tree);
  const rendered: Rendered = { ...repository, changes, folder };
  announce(rendered, context, world);
  if (dryRun) return reportDryRun(rendered, line, world);
  if (ask && !(await (await ask()).confirm('Write these files?'))) return declined(world);
  const history = await writeRepository(changes, sight, world, { version, withGit: line.run.git !== false });
  return reportCreated(rendered, target, history, line, world);
}

function declined({ terminal }: World): ExitCode {
  terminal.err('Nothing was written.');
  return exitCodes.refused;
}

function open({ world, dryRun }: Run, folder: string): Target {
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
