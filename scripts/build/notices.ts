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
  const notices = [...new Set(folders)].map((folder) => notice(join(root, folder))).sort();
  return [
    'This package contains parts of other works. These are their licences.',
    ...new Set(notices),
    SUFFIX_LIST,
    '',
  ].join(`\n${LINE}\n`);
}

function notice(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license: string;
  };
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) throw new Error(`${name} has no licence text, so it cannot be bundled.`);
  return `${name} ${version}, ${license}\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
}
