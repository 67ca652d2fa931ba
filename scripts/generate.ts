/**
 * Writes what is made from the catalogue and the templates; `--check` only says what is stale and exits 1. `--scanners`
 * asks the scanners too, which takes minutes, and writes what they say.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compare, textFile, write } from './generate/files.js';

import { REGISTRY, registryText } from './generate/registry.js';

const root = resolve(import.meta.dirname, '..');
const check = process.argv.includes('--check');

/** The rest imports the registry, so this comes first: a folder may have come or gone. */
function writeRegistry(): void {
  const files = new Map([[REGISTRY, textFile(registryText(root))]]);
  write(root, files, compare(root, files, []));
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

if (!check) writeRegistry();
const { generatedFiles, staleFiles } = await import('./generate/generated.js');
const differences = staleFiles();
if (!check) write(root, generatedFiles(), differences);
if (process.argv.includes('--scanners')) await writeScanners();
for (const { kind, path } of differences)
  console.log(check ? `${kind}  ${path}` : `${kind === 'leftover' ? 'removed' : 'written'}  ${path}`);
if (check && differences.length > 0) {
  console.error('Stale. Run: npm run generate');
  process.exitCode = 1;
}
