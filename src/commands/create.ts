/** `create`: answers to a repository on disk. */
import { answerContext, type AnswerContext } from '../core/answers/context.js';
import { environmentNotes } from '../core/answers/environment.js';
import type { CommandLine } from '../core/answers/flags.js';
import { answerNotes } from '../core/answers/together.js';
import type { Library } from '../core/library.js';
import { withManifest } from '../core/manifest.js';
import { plan } from '../core/plan.js';
import { render } from '../core/render.js';
import { select } from '../core/select.js';
import type { Answers } from '../core/types.js';
import { exitCodes, type ExitCode } from '../errors.js';
import { applyPlan } from '../io/apply.js';
import { findWorkTree, type HistoryResult } from '../io/git.js';
import { repair } from '../io/stage.js';
import { checkLinks, inspectTarget, readOurs, type Target } from '../io/target.js';
import { settleClash } from './clash.js';
import { gatherAnswers, givenAnswers, mayAsk } from './gather.js';
import { isSwallowedDryRun, npmNotes, refusePositionals, refuseSwallowed } from './npm.js';
import { reportCreated, reportDryRun } from './report.js';
import { summaryLines, type Rendered } from './summary.js';
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
  if (line.positionals[0] !== undefined) openTarget(world, line.positionals[0], dryRun);
  const answers = await gatherAnswers(line, given, world, context, asking);
  const folder = line.positionals[0] ?? answers.domain;
  const target = openTarget(world, folder, dryRun);
  const rendered = await renderInto(target, answers, library, folder, { world, asking });
  if (rendered === undefined) return exitCodes.refused;

  announce(rendered, context, world);
  if (dryRun) return reportDryRun(rendered, line, world);
  if (asking && !(await (await world.ask()).confirm('Write these files?'))) return exitCodes.refused;
  const history = await write(rendered, target, library.version, line, world);
  return reportCreated(rendered, target, history, line, world);
}

function openTarget(world: World, folder: string, dryRun: boolean): Target {
  const target = inspectTarget(world.fs, world.cwd, folder);
  if (dryRun || !repair(world.fs, target.path, world.isAlive)) return target;
  world.terminal.err('An earlier run was stopped while writing here: what it left is undone.');
  return inspectTarget(world.fs, world.cwd, folder);
}

async function renderInto(target: Target, answers: Answers, library: Library, folder: string, { world, asking }: { world: World; asking: boolean }): Promise<Rendered | undefined> {
  const tree = withManifest(render(answers, library), answers, library.version);
  if (target.exists) checkLinks(world.fs, target.path, [...tree.keys()]);
  const planned = plan(new Map(), readOurs(world.fs, target, tree.keys()), tree);
  const changes = await settleClash(target, planned, folder, asking ? world.ask : undefined);
  return changes && { answers, selection: select(library.catalogue.map((entry) => entry.control), answers), tree, changes, folder };
}

function announce(rendered: Rendered, context: AnswerContext, { terminal, env }: World): void {
  for (const line of summaryLines(rendered, terminal.errStyle)) terminal.err(line);
  for (const note of [...answerNotes(rendered.answers, context), ...environmentNotes(env), ...npmNotes(env, rendered.answers.email)]) terminal.err(`  ${terminal.errStyle.yellow('note')}    ${note}`);
}

/** Files and first commit are one: a signal or error before the end takes both back. */
function write(rendered: Rendered, target: Target, version: string, line: CommandLine, world: World): Promise<HistoryResult> {
  const workTree = findWorkTree(world.fs, target.path);
  const without = line.run.git === false ? 'asked not to (--no-git)' : workTree === undefined ? '' : `inside the work tree of ${workTree}`;
  const paths = rendered.changes.flatMap(({ kind, path }) => (kind === 'create' || kind === 'update' ? [path] : []));
  const finish = (): HistoryResult => (without === '' ? world.history.begin(target.path, paths, `chore: create the site with create-prodgrade ${version}`) : { state: 'skipped', note: without });
  return world.hold((settle) => applyPlan(world.fs, target.path, rendered.changes, { pid: world.pid, settle, finish, extra: without === '' ? ['.git'] : [] }));
}
