/**
 * The README as the page of the published package, where a relative link or image leads nowhere. npm runs this around packing:
 * `prepack` puts the page in place of README.md, `postpack` puts the README back.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(import.meta.dirname, '..');

/** Images and relative links are left out, the words of links stay. Headings of the page itself can be linked to. */
export function packagePage(readme: string): string {
  const RELATIVE = String.raw`\((?!https?:|#|mailto:)[^)\s]*\)`;
  return readme
    .replace(/<!--[\s\S]*?-->\n?/g, '')
    .replace(new RegExp(String.raw`\[!\[[^\]]*\]${RELATIVE}\]${RELATIVE}\n*`, 'g'), '')
    .replace(new RegExp(String.raw`!\[[^\]]*\]${RELATIVE}\n*`, 'g'), '')
    .replace(new RegExp(String.raw`\[([^\]]*)\]${RELATIVE}`, 'g'), '$1');
}

function main(step: string | undefined): void {
  const readme = join(root, 'README.md');
  const kept = join(root, '.repository-readme.md');
  if (step === 'prepack') {
    // An earlier run may have been stopped in between.
    if (!existsSync(kept)) renameSync(readme, kept);
    writeFileSync(readme, packagePage(readFileSync(kept, 'utf8')));
  } else if (existsSync(kept)) renameSync(kept, readme);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv[2]);
