/** esbuild plugin: the templates as functions and the catalogue as data, where the source tree reads and compiles files at run time. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Plugin } from 'esbuild';
import { controls, missed, onPages } from '../../controls/registry.js';
import { literally, type Write } from '../../src/catalogue/ejs.js';
import { partFiles, type SkeletonSource, skeletonSources, templateCode } from '../../src/catalogue/sources.js';
import { isApart, TEXT_END } from '../../src/catalogue/texts.js';
import type { Documents } from '../../src/core/locals/documents.js';
import { parsePage } from '../../src/core/locals/page.js';
import { flavors } from '../../src/core/types.js';

/** Folder beside the command: code and texts of each flavor, of which a render needs one, and what all of them share. */
const FOLDER = 'catalogue';

/** Takes a file of the bundle, by its name in the bundle's folder. */
export type Emit = (name: string, content: string) => void;

/** Swaps `src/catalogue/bundled.ts`, `controls/registry.ts` and `src/version.ts`. `emit` is handed the files of the catalogue. */
export function precompiledCatalogue(root: string, version: string, emit: Emit): Plugin {
  return {
    name: 'precompiled-catalogue',
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/]version\.ts$/ }, () => ({
        contents: `export const version = () => ${JSON.stringify(version)};`,
      }));
      build.onLoad({ filter: /[\\/]controls[\\/]registry\.ts$/ }, () => {
        emit(`${FOLDER}/controls.json`, json(controls));
        return {
          contents: `import { readFileSync } from 'node:fs';
            export const controls = JSON.parse(readFileSync(__dirname + '/${FOLDER}/controls.json', 'utf8'));`,
        };
      });
      build.onResolve({ filter: /\/catalogue\/bundled\.js$/ }, () => {
        emit(`${FOLDER}/pages.json`, json(documents(root)));
        for (const group of ['common', ...flavors]) {
          const { code, texts } = groupModule(root, group);
          emit(`${FOLDER}/${group}.cjs`, code);
          emit(`${FOLDER}/${group}.txt`, texts.join(TEXT_END));
        }
        return { path: join(root, 'src/catalogue/precompiled.ts') };
      });
    },
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** A template without tags: most parts of the catalogue are. One function for all of them is compiled once. */
const ONE_TEXT = /^\((?:it)?\) => `\$\{(texts\[\d+\])\}`$/;

/** Node holds a file with any other character in twice the memory, and takes twice the time to read it. */
function inAscii(code: string): string {
  return code.replace(/[^\u0000-\u007f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What the docs say of each control, by its id. */
function documents(root: string): Readonly<Record<string, Documents>> {
  const read = (source: string) => parsePage(readFileSync(join(root, source), 'utf8'), source);
  return Object.fromEntries(
    controls.map(({ id }) => [
      id,
      { page: read(`controls/${id}/README.md`), onPage: onPages[id] ?? {}, missed: missed[id] ?? [] },
    ]),
  );
}

/** The templates of a group as a module, and the texts that it is handed. */
function groupModule(root: string, group: string): { readonly code: string; readonly texts: readonly string[] } {
  const texts: string[] = [];
  const write: Write = (text) => (isApart(text) ? `\${texts[${texts.push(text) - 1}]}` : literally(text));
  const code = (folder: string, source: string) =>
    inAscii(templateCode(readFileSync(join(root, folder, source), 'utf8'), source, write)).replace(
      ONE_TEXT,
      'always($1)',
    );
  const skeletons = skeletonSources(filesBelow(join(root, 'templates')), group).map(
    (skeleton) => `${fileOf(skeleton)}, render: ${code('templates', skeleton.source)} },\n`,
  );
  const parts = controls.flatMap(({ id }) => {
    const source = `controls/${id}/${(partFiles as Readonly<Record<string, string>>)[group]}`;
    return existsSync(join(root, source))
      ? [`${JSON.stringify(id)}: { source: ${JSON.stringify(source)}, render: ${code('.', source)} },\n`]
      : [];
  });
  // The parentheses tell V8 that the function runs at once, and need not be read twice.
  const module = `'use strict';
module.exports = (function (texts, escapes) {
const always = (text) => () => text;
const managed = { executable: false, class: 'managed' };
const script = { executable: true, class: 'managed' };
const seed = { executable: false, class: 'seed' };
return {
skeletons: [
${skeletons.join('')}],
parts: {
${parts.join('')}},
};
});
`;
  return { code: module, texts };
}

/** The start of a skeleton, whose properties are those of few kinds of files. */
function fileOf({ path, source, executable, class: owner }: SkeletonSource): string {
  const kind = owner === 'seed' ? 'seed' : executable ? 'script' : 'managed';
  if (owner === 'seed' && executable) throw new Error(`${source} is a script and a seed: this kind of file is new.`);
  return `{ path: ${JSON.stringify(path)}, source: ${JSON.stringify(source)}, ...${kind}`;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}
