/** The page of a control, README.md of its folder, as far as a rendered repository shows it. */
import { ProdgradeError } from '../../errors.js';

/** Headings of the sections, by their names here. */
const HEADINGS = { threat: 'Threat', changes: 'What changes', cost: 'Cost', verify: 'Verify' } as const;

/** Markdown of each section, without its heading. */
export type ControlPage = Readonly<Record<keyof typeof HEADINGS, string>>;

/** @param source path of the page, for messages. Throws when a section is missing. */
export function parsePage(text: string, source: string): ControlPage {
  const sections = new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((section) => {
        const end = section.indexOf('\n');
        return [section.slice(0, end).trim(), section.slice(end).trim()];
      }),
  );
  const of = (heading: string) => {
    const section = sections.get(heading);
    if (!section)
      throw new ProdgradeError(
        `${source}  There is no section "## ${heading}".`,
        `Every page needs ${Object.values(HEADINGS).join(', ')}.`,
      );
    return section;
  };
  return Object.fromEntries(
    Object.entries(HEADINGS).map(([name, heading]) => [name, of(heading)]),
  ) as unknown as ControlPage;
}
