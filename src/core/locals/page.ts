/** The page of a control, README.md of its folder, as far as a rendered repository shows it. */
import { ProdgradeError } from '../../errors.js';
import type { Flavor } from '../types.js';

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

/** The page as an owner of this flavor needs it: a block of commands that names flavors after `sh` is for those alone. */
export function pageFor(page: ControlPage, flavor: Flavor): ControlPage {
  const own = (text: string) =>
    text
      .replace(/^```sh ([a-z ]+)\n([\s\S]*?^```\n?)\n*/gm, (_, flavors: string, rest: string) =>
        flavors.split(' ').includes(flavor) ? `\`\`\`sh\n${rest}\n` : '',
      )
      .trim();
  return Object.fromEntries(Object.entries(page).map(([name, text]) => [name, own(text)])) as unknown as ControlPage;
}
