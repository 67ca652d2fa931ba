/** Every file of this repository that is made from the catalogue and the templates. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadCatalogue } from '../../src/catalogue/disk.js';
import { createHelp } from '../../src/commands/create/help.js';
import { answersJsonSchema } from '../../src/core/answers/json-schema.js';
import { version } from '../../src/version.js';
import { exampleFiles } from './examples.js';
import { compare, type Difference, type Generated, textFile } from './files.js';
import { REGISTRY, registryText } from './registry.js';
import { cataloguePage, measureTable } from './tables.js';

export const root = resolve(import.meta.dirname, '../..');
const OWNED = ['examples'];

/** As they should be. */
export function generatedFiles(): Generated {
  const catalogue = loadCatalogue(root, version());
  const controls = catalogue.entries.map(({ control }) => control);
  const readme = replaceBlocks(readFileSync(join(root, 'README.md'), 'utf8'), {
    measures: measureTable(controls, '.'),
    help: `\`\`\`text\n${createHelp(version(), 100)}\`\`\``,
  });
  return new Map([
    ...exampleFiles(catalogue),
    [REGISTRY, textFile(registryText(root))],
    ['README.md', textFile(readme)],
    ['docs/controls.md', textFile(cataloguePage(controls))],
    ['docs/answers.schema.json', textFile(`${JSON.stringify(answersJsonSchema(), null, 2)}\n`)],
  ]);
}

/** What `npm run generate` would change. */
export function staleFiles(): readonly Difference[] {
  return compare(root, generatedFiles(), OWNED);
}

/** Puts each block between `<!-- generated: name -->` and `<!-- end -->`. Throws when the page lacks the place. */
function replaceBlocks(page: string, blocks: Readonly<Record<string, string>>): string {
  return Object.entries(blocks).reduce((text, [name, block]) => {
    const start = `<!-- generated: ${name} -->\n`;
    const from = text.indexOf(start);
    const to = text.indexOf('\n<!-- end -->', from);
    if (from < 0 || to < 0) throw new Error(`README.md has no place for the generated "${name}"`);
    return text.slice(0, from + start.length) + block + text.slice(to);
  }, page);
}
