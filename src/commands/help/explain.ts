import type { CommandLine } from '../../core/answers/flags.js';
import { didYouMean } from '../../core/answers/suggest.js';
import type { CatalogueEntry } from '../../core/rendering/catalogue.js';
import { measures } from '../../core/types.js';
import { type ExitCode, exitCodes, ProdgradeError } from '../../errors.js';
import type { World } from '../world.js';
import { rowLines, textLines } from './layout.js';

/** One control, from its catalogue entry and its page. @param others words that could have been meant besides controls */
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
      `${JSON.stringify(id)} is no ${others.length > 0 ? 'command or ' : ''}control.`,
      `${didYouMean(id, [...others, ...entries.map(({ control }) => control.id)]).replace(/^Choose one of.*/s, '')} All controls: prodgrade list`.trim(),
    );
  if (run.json) terminal.out(JSON.stringify({ ...entry.control, page: entry.page }));
  else for (const line of lines(entry).flatMap((text) => wrapRow(text, terminal.outWidth()))) terminal.out(line);
  return exitCodes.ok;
}

/** A row keeps its column; what is indented as code stays as it is. */
function wrapRow(text: string, width: number): readonly string[] {
  if (/^ {2}\w+ {2,}/.test(text)) return rowLines(text.slice(2, 11).trimEnd(), text.slice(12), width, 12);
  return text.split('\n').flatMap((line) => (/^(?: {4}|```|\|)/.test(line) ? [line] : textLines(line, width)));
}

function lines({ control, page }: CatalogueEntry): readonly string[] {
  const { id, code, title, measure, tier, protects, cost, builtIn, optIn, manual } = control;
  const on = builtIn
    ? 'always; it cannot be left out'
    : manual
      ? 'by hand: nobody can write it as code'
      : optIn
        ? `only on request: --add ${id}`
        : `from the ${tier} tier on; leave it out with --waive ${id}=<reason>`;
  return [
    `${id}: ${title} (${code})`,
    '',
    `  measure   ${measure} ${measures[measure]}`,
    `  on        ${on}`,
    `  protects  ${protects}`,
    `  cost      ${cost}`,
    '',
    'Threat',
    page.threat,
    '',
    'What changes',
    page.changes,
    '',
    'Verify',
    page.verify,
  ];
}
