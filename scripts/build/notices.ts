/** The licences of what is bundled, from what esbuild says it took. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

const LINE = '-'.repeat(80);

const SUFFIX_LIST = `public suffix list
https://publicsuffix.org

catalogue/public-suffixes.txt has its rules, without those that are not in ASCII. It is subject to the terms of the
Mozilla Public License, v. 2.0. The licence is at https://mozilla.org/MPL/2.0/, the list in its source form at
https://publicsuffix.org/list/public_suffix_list.dat.`;

/** Name, version and licence text of every package with a file in the bundle. Throws when one has no licence text. */
export function thirdPartyNotices(root: string, metafiles: readonly Metafile[]): string {
  const outputs = metafiles.flatMap((metafile) => Object.values(metafile.outputs));
  const inputs = outputs.flatMap((output) =>
    Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  const licences = [...new Set(folders)].map((folder) => licenceOf(join(root, folder)));
  return [
    'This package contains parts of other works. These are their licences.',
    ...grouped(licences),
    SUFFIX_LIST,
    '',
  ].join(`\n${LINE}\n`);
}

interface Licence {
  /** Name and version of the package, the name of its licence, and who has the copyright. */
  readonly head: string;
  /** What the licence says, after that. */
  readonly terms: string;
}

/** Most have the same terms, whatever their line breaks: these are printed once, below those who have them. */
function grouped(licences: readonly Licence[]): readonly string[] {
  const groups = new Map<string, Licence[]>();
  for (const licence of licences) {
    const words = licence.terms.replace(/\s+/g, ' ');
    groups.set(words, [...(groups.get(words) ?? []), licence]);
  }
  return [...groups.values()]
    .map((group) => [...new Set(group.map(({ head }) => head))].sort().concat(group[0]!.terms).join('\n\n'))
    .sort();
}

function licenceOf(folder: string): Licence {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license: string;
  };
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) throw new Error(`${name} has no licence text, so it cannot be bundled.`);
  const text = readFileSync(join(folder, file), 'utf8').trim();
  const start = Math.max(0, text.search(/^(?:Permission|Redistribution) /m));
  return { head: `${name} ${version}, ${license}\n\n${text.slice(0, start)}`.trim(), terms: text.slice(start) };
}
