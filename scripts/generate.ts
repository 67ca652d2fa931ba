/**
 * Writes what is made from the catalogue and the templates; `--check` only says what is stale and exits 1. `--scanners`
 * asks the scanners too, which takes minutes, and writes what they say.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCatalogue } from '../src/catalogue/disk.js';
import { createHelp } from '../src/commands/create/help.js';
import { answersJsonSchema } from '../src/core/answers/json-schema.js';
import { version } from '../src/version.js';
import { exampleFiles } from './generate/examples.js';
import { compare, type Difference, type Generated, textFile, write } from './generate/files.js';
import { cataloguePage, measureTable } from './generate/tables.js';

const root = resolve(import.meta.dirname, '..');
const OWNED = ['examples'];

/** Every generated file of this repository as it should be. */
export function generatedFiles(): Generated {
  const catalogue = loadCatalogue(root, version());
  const controls = catalogue.entries.map(({ control }) => control);
  const readme = replaceBlocks(readFileSync(join(root, 'README.md'), 'utf8'), {
    measures: measureTable(controls, '.'),
    help: `\`\`\`text\n${createHelp(version(), 100)}\`\`\``,
  });
  return new Map([
    ...exampleFiles(catalogue),
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

/** Loaded only then: nothing else here needs a scanner. */
async function writeScanners(): Promise<void> {
  const [{ scanAll, missingScanners }, { PAGE, scannersPage }] = await Promise.all([
    import('../test/scanners/matrix.js'),
    import('../test/scanners/page.js'),
  ]);
  const missing = missingScanners();
  if (missing.length > 0) throw new Error(`This machine lacks ${missing.join(', ')}: npm test installs what it can.`);
  writeFileSync(join(root, PAGE), scannersPage(await scanAll()));
  console.log(`written  ${PAGE}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const differences = staleFiles();
  const check = process.argv.includes('--check');
  if (!check) write(root, generatedFiles(), differences);
  if (process.argv.includes('--scanners')) void writeScanners();
  for (const { kind, path } of differences)
    console.log(check ? `${kind}  ${path}` : `${kind === 'leftover' ? 'removed' : 'written'}  ${path}`);
  if (check && differences.length > 0) {
    console.error('Stale. Run: npm run generate');
    process.exitCode = 1;
  }
}
