import type { CommandLine } from '../../core/answers/flags.js';
import { type ExitCode, exitCodes, ProdgradeError } from '../../errors.js';
import type { Verb } from '../verb.js';
import type { World } from '../world.js';
import { explain } from './explain.js';
import { overview } from './text.js';

/** The overview, the help of a command, or the page of a control. */
export async function help(line: CommandLine, world: World, verbs: readonly Verb[]): Promise<ExitCode> {
  const [word, extra] = line.positionals;
  const verb = verbs.find(({ name }) => name === word);
  if (word !== undefined && !verb)
    return explain(
      line,
      world,
      verbs.map(({ name }) => name),
    );
  if (extra !== undefined)
    throw new ProdgradeError(`Unexpected ${JSON.stringify(extra)}.`, 'Give one command, or one control.');
  const { version } = await world.catalogue();
  const width = world.terminal.outWidth();
  world.terminal.out((verb?.help(version, width) ?? overview(verbs, version, width)).trimEnd());
  return exitCodes.ok;
}
