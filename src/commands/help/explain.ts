import type { CommandLine } from '../../core/answers/flags.js';
import { didYouMean } from '../../core/answers/suggest.js';
import type { CatalogueEntry } from '../../core/rendering/catalogue.js';
import { type Control, measures } from '../../core/types.js';
import { type ExitCode, exitCodes, ProdgradeError } from '../../errors.js';
import type { World } from '../world.js';
import { markdownLines, rowLines, textLines } from './layout.js';

/** One control, from its catalogue entry and its page. @param others words besides controls that could have been meant */
export async function explain(
  { positionals, run }: CommandLine,
  { terminal, catalogue }: World,
  others: readonly string[] = [],
): Promise<ExitCode> {
  const [id, extra] = positionals;
  if (id === undefined) throw new ProdgradeError('Which control?', 'All of them: prodgrade list');
  if (extra !== undefined) throw new ProdgradeError(`Unexpected ${JSON.stringify(extra)}.`, 'Give one control.');
  const { entries } = await catalogue();
  const entry = entries.find(({ control }) => control.id === id || control.code === id.toUpperCase());
  if (entry === undefined)
    throw new ProdgradeError(
      `${JSON.stringify(id)} is not a ${others.length > 0 ? 'command or ' : ''}control.`,
      `${didYouMean(id, [...others, ...entries.map(({ control }) => control.id)]).replace(/^Choose one of.*/s, '')} All controls: prodgrade list`.trim(),
    );
  if (run.json) terminal.out(JSON.stringify({ ...entry.control, page: entry.page }));
  else for (const line of lines(entry, terminal.outWidth())) terminal.out(line);
  return exitCodes.ok;
}

function whenOn({ id, tier, builtIn, optIn, manual }: Control): string {
  const from = tier === 'baseline' ? 'always' : `from the ${tier} tier on`;
  return builtIn
    ? `${from}; it cannot be left out`
    : manual
      ? 'by hand: it cannot be written as code'
      : optIn
        ? `only on request: --add ${id}`
        : `${from}; leave it out with --waive ${id}=<reason>`;
}

function lines({ control, page }: CatalogueEntry, width: number): readonly string[] {
  const { id, code, title, measure, protects, cost } = control;
  const rows = { measure: `${measure} ${measures[measure]}`, on: whenOn(control), protects, cost };
  const sections = { Threat: page.threat, 'What changes': page.changes, Verify: page.verify };
  const namesUsed = /\$[A-Z_]{3,}/.test(page.verify)
    ? ['', ...textLines('$BUCKET and other names: docs/runbook.md of the repository, “Names used in commands”.', width)]
    : [];
  return [
    `${id}: ${title} (${code})`,
    '',
    ...Object.entries(rows).flatMap(([name, text]) => rowLines(name, text, width, 12)),
    ...Object.entries(sections).flatMap(([heading, text]) => ['', heading, ...markdownLines(text, width)]),
    ...namesUsed,
  ];
}
