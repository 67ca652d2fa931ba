/** Writes what is made from the catalogue and the templates; `--check` only says what is stale and exits 1. */
import { resolve } from 'node:path';
import { compare, textFile, write } from './generate/files.js';
import { REGISTRY, registryText } from './generate/registry.js';

const root = resolve(import.meta.dirname, '..');
const check = process.argv.includes('--check');

/** The rest imports the registry, so this comes first: a folder may have come or gone. */
function writeRegistry(): void {
  const files = new Map([[REGISTRY, textFile(registryText(root))]]);
  write(root, files, compare(root, files, []));
}

if (!check) writeRegistry();
const { generatedFiles, staleFiles } = await import('./generate/generated.js');
const differences = staleFiles();
if (!check) write(root, generatedFiles(), differences);
for (const { kind, path } of differences)
  console.log(check ? `${kind}  ${path}` : `${kind === 'leftover' ? 'removed' : 'written'}  ${path}`);
if (check && differences.length > 0) {
  console.error('Stale. Run: npm run generate');
  process.exitCode = 1;
}
