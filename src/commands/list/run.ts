import type { CommandLine } from '../../core/answers/flags.js';
import { asTyped } from '../../core/answers/replay.js';
import { type Control, measures } from '../../core/types.js';
import { type ExitCode, exitCodes, ProdgradeError } from '../../errors.js';
import { rowLines, textLines } from '../help/layout.js';
import { runnerOf } from '../runner.js';
import type { World } from '../world.js';

/** The catalogue, by measure, as text or as one JSON object. */
export async function list({ positionals, run }: CommandLine, world: World): Promise<ExitCode> {
  const { terminal, catalogue } = world;
  if (positionals.length > 0)
    throw new ProdgradeError(
      `Unexpected ${JSON.stringify(positionals[0])}: list shows every control.`,
      `For one control: prodgrade explain ${positionals[0]}`,
    );
  const { version, entries } = await catalogue();
  const controls = entries.map(({ control }) => control);
  if (run.json) terminal.out(JSON.stringify({ version, controls: controls.map(inShort) }));
  else for (const line of [...lines(controls, terminal.outWidth()), ...lastLines(world)]) terminal.out(line);
  return exitCodes.ok;
}

function lines(controls: readonly Control[], columns: number): readonly string[] {
  const width = Math.max(...controls.map(({ id }) => id.length));
  return [
    ...Object.entries(measures).flatMap(([number, name]) => [
      `${number} ${name}`,
      ...controls
        .filter(({ measure }) => String(measure) === number)
        .flatMap((control) =>
          rowLines(`${control.id.padEnd(width)}  ${how(control)}`, control.title, columns, width + 15),
        ),
      '',
    ]),
  ];
}

function lastLines(world: World): readonly string[] {
  return [
    ...textLines(
      'A tier has its own controls and those of the tiers before it. For one control:',
      world.terminal.outWidth(),
    ),
    // On its own line and whole, to be copied.
    asTyped('prodgrade explain <control>', runnerOf(world)),
  ];
}

/** What turns it on. */
function how({ builtIn, optIn, manual, tier }: Control): string {
  return builtIn ? 'always' : manual ? 'by hand' : optIn ? '--add' : tier;
}

function inShort({ id, code, title, measure, tier, protects, cost, builtIn, optIn, manual }: Control): object {
  return { id, code, title, measure, tier, protects, cost, builtIn, optIn, manual };
}
