/** Tables of the docs, made from the catalogue. */
import { type Control, type Measure, measures, tiers } from '../../src/core/types.js';

const rows = Object.entries(measures).map(([number, title]) => ({
  measure: Number(number) as Measure,
  title,
}));

/** One row a measure, one column a tier: what each adds. `base` leads from the page to the root of the project. */
export function measureTable(controls: readonly Control[], base: string): string {
  const cell = (measure: Measure, tier: string) =>
    controls
      .filter((control) => control.measure === measure && control.tier === tier)
      .map((control) => `${link(control.id, base)}${byRequest(control)}`)
      .join(', ');
  return table(
    ['Measure', ...tiers.map((tier) => `\`${tier}\``)],
    rows.map(({ measure, title }) => [`${measure}. ${title}`, ...tiers.map((tier) => cell(measure, tier) || '–')]),
  );
}

/** Said of those that no tier turns on by itself. */
function byRequest({ optIn, manual }: Control): string {
  if (optIn) return ' (`--add`)';
  return manual ? ' (by hand)' : '';
}

/** Every control, a section a measure. */
export function cataloguePage(controls: readonly Control[]): string {
  const sections = rows.map(({ measure, title }) => {
    const controlsOf = controls
      .filter((control) => control.measure === measure)
      .map((control) => [
        link(control.id, '..'),
        `\`${control.code}\``,
        control.tier,
        whenOn(control),
        cellText(control.protects),
        cellText(control.cost),
      ]);
    return `## ${measure}. ${title}\n\n${table(['Control', 'Code', 'Tier', 'On', 'What it protects', 'Cost'], controlsOf)}\n`;
  });
  const counts = tiers
    .map((tier) => `${controls.filter((control) => control.tier === tier).length} in \`${tier}\``)
    .join(', ');
  return [
    '# Controls',
    '',
    '<!-- Written by `npm run generate`. -->',
    '',
    `${controls.length} controls: ${counts}. A tier holds those of the tiers before it. Each name leads to the control's own page:`,
    'threat, what changes, cost, how to turn it off, how to verify.',
    '',
    ...sections,
  ].join('\n');
}

const NEEDS = { waf: '`--waf`', ci: '`--ci github`', repo: '`--repo`', ownZone: '`--zone new`' } as const;

/** When a control of a chosen tier is really on. */
function whenOn(control: Control): string {
  if (control.manual) return 'by hand';
  if (control.builtIn) return 'always';
  const exceptions = Object.keys(control.flavors ?? {}).map((flavor) => `not in ${flavor}`);
  const needs = (control.needs ?? []).map((need) => NEEDS[need]);
  return (
    [
      ...(control.optIn ? ['`--add`'] : []),
      ...(needs.length > 0 ? [`with ${needs.join(' and ')}`] : []),
      ...exceptions,
    ].join('; ') || 'yes'
  );
}

function link(id: string, base: string): string {
  return `[${id}](${base}/controls/${id}/README.md)`;
}

function cellText(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
