/** `create`: answers to a repository on disk. */
import { answerContext } from '../../core/answers/context.js';
import type { CommandLine } from '../../core/answers/flags.js';
import type { Source } from '../../core/answers/resolve.js';
import type { ExitCode } from '../../errors.js';
import { gatherAnswers } from '../../flows/gather.js';
import { GoBack } from '../../io/prompts/back.js';
import { isSwallowedDryRun, refusePositionals, refuseSwallowed } from '../npm.js';
import type { World } from '../world.js';
import { corrected, givenSources, mayAsk, readyCommand, whySilent } from './answers.js';
import { declined, finish } from './finish.js';
import { type Run, type Start, settleFolder } from './start.js';

/** Runs the command. Throws ProdgradeError for what a user can correct; then nothing was written. */
export async function create(line: CommandLine, world: World): Promise<ExitCode> {
  try {
    return await start(line, world);
  } catch (error) {
    throw corrected(error, line, world);
  }
}

async function start(line: CommandLine, world: World): Promise<ExitCode> {
  const catalogue = await world.catalogue();
  const context = answerContext(catalogue);
  refuseSwallowed(world, line, context);
  refusePositionals(line.positionals, world);
  const dryRun = line.run['dry-run'] === true || isSwallowedDryRun(world.env);
  const ask = mayAsk(line, world) ? world.ask : undefined;
  world.terminal.err(world.terminal.errStyle.bold(`create-prodgrade ${catalogue.version}`));

  const run: Run = { line, world, catalogue, dryRun, ask };
  const sources = await givenSources(line, world);
  for (;;) {
    const begun = await settleFolder(run, sources, context);
    const { existing } = begun;
    if (existing === 'upgrade') return upgradeInstead(run, begun);
    if (existing === 'cancel') return declined(run);
    try {
      const gathered = await gatherAnswers({
        context: begun.context,
        sources: begun.sources,
        ask: ask && (await ask()),
        leave: begun.askedDomain,
        whySilent: whySilent(line, world),
        yes: line.run.yes === true,
        readyCommand: (absent) => readyCommand(line, absent, world),
      });
      return await finish(run, gathered, { ...begun, existing });
    } catch (error) {
      if (!(error instanceof GoBack)) throw error;
    }
  }
}

/** What was given changes answers of the repository that is there. */
async function upgradeInstead({ line, world }: Run, { sources }: Start): Promise<ExitCode> {
  const answers: Source = Object.assign({}, ...sources);
  const { answers: _, existing: __, git: ___, ...run } = line.run;
  const folder = line.positionals[0] ?? String(answers.domain?.value);
  return (await import('../upgrading.js')).upgrade({ positionals: [folder], answers, run }, world);
}
