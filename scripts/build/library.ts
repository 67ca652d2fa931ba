/** esbuild plugin: puts the templates, compiled to functions, where the source tree would read and compile them at run time. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import ejs from 'ejs';
import type { Plugin } from 'esbuild';
import { catalogue } from '../../controls/index.js';
import { flavors } from '../../src/core/types.js';
import { ejsOptions, partFiles, skeletonSources } from '../../src/library/sources.js';

/** Folder beside the command with the texts of the templates, which are faster to read than to compile; a file a flavor, for a render needs one. */
export const TEXTS = 'texts';

/** Replaces `src/library/bundled.ts` and `src/version.ts`. `emit` is handed the files of TEXTS. */
export function precompiledLibrary(root: string, version: string, emit: (name: string, json: string) => void): Plugin {
  return {
    name: 'precompiled-library',
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/]version\.ts$/ }, () => ({ contents: `export const version = () => ${JSON.stringify(version)};`, loader: 'ts' }));
      build.onLoad({ filter: /[\\/]src[\\/]library[\\/]bundled\.ts$/ }, () => {
        const texts = new Map<string, string[]>(['common', ...flavors].map((group) => [group, []]));
        const contents = libraryModule(root, (text, group) => `text(${JSON.stringify(group)}, ${texts.get(group)!.push(text) - 1})`);
        // ASCII throughout, so that it is read without decoding.
        for (const [group, list] of texts) emit(`${group}.json`, JSON.stringify(list).replace(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`));
        return { contents, loader: 'ts', resolveDir: join(root, 'src/library') };
      });
    },
  };
}

/** Takes a text of the library, and the flavor that it is for, and gives the expression that stands for it. */
type Keep = (text: string, group: string) => string;

/** @param keep where the texts go */
function libraryModule(root: string, keep: Keep): string {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const files = filesBelow(join(root, 'templates'));
  const groups = ['common', ...flavors].map((group) => {
    const skeletons = skeletonSources(files, group).map((skeleton) => `{ ...${JSON.stringify(skeleton)}, render: ${template(read(`templates/${skeleton.source}`), skeleton.source, group, keep)} }`);
    return `${group}: [${skeletons.join(',\n')}]`;
  });
  const entries = catalogue.map(({ id }, index) => {
    const parts = Object.entries(partFiles(id))
      .filter(([, source]) => existsSync(join(root, 'controls', source)))
      .map(([flavor, source]) => `${flavor}: { source: ${JSON.stringify(source)}, render: ${template(read(`controls/${source}`), source, flavor, keep)} }`);
    return `{ control: catalogue[${index}], parts: { ${parts.join(', ')} }, page: ${keep(read(`controls/${id}/README.md`), 'common')} }`;
  });
  return `import { readFileSync } from 'node:fs';
import { catalogue } from '../../controls/index.js';
import { escapeFor } from '../core/escape.js';
import { version } from '../version.js';
export const bundledLibrary = async () => {
  const texts = {};
  const text = (group, index) => (texts[group] ??= JSON.parse(readFileSync(new URL('../${TEXTS}/' + group + '.json', import.meta.url), 'latin1')))[index];
  const template = (render, escape) => (it) => render(it, escape);
  return { version: version(), skeletons: {\n${groups.join(',\n')} }, catalogue: [\n${entries.join(',\n')}] };
};
`;
}

/** Expression for the function of one template, under the rules of `compileSource`. */
function template(text: string, source: string, group: string, keep: Keep): string {
  if (!source.endsWith('.ejs')) return `() => ${keep(text, group)}`;
  const compiled = new ejs.Template(text, { ...ejsOptions, compileDebug: false, filename: source });
  compiled.compile();
  const body = compiled.source.replace(/(?<=__append\()"(?:[^"\\]|\\.)*"(?=\))/g, (literal) => keep(literalText(literal), group));
  return `template((it, escapeFn) => {${body}}, escapeFor(${JSON.stringify(source.replace(/\.ejs$/, ''))}))`;
}

/** The text that EJS wrote as a literal of JavaScript. */
function literalText(literal: string): string {
  return JSON.parse(literal.replaceAll('\t', '\\t')) as string;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).split(sep).join('/'))
    .sort();
}
