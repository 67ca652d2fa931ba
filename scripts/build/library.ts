/** esbuild plugin: puts the templates, compiled to functions, where the source tree would read and compile them at run time. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import ejs from 'ejs';
import type { Plugin } from 'esbuild';
import { catalogue } from '../../controls/index.js';
import { flavors } from '../../src/core/types.js';
import { ejsOptions, partFiles, skeletonSources } from '../../src/library/sources.js';

/** Replaces `src/library/bundled.ts` and `src/version.ts` by modules that read no file. */
export function precompiledLibrary(root: string, version: string): Plugin {
  return {
    name: 'precompiled-library',
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/]library[\\/]bundled\.ts$/ }, () => ({ contents: libraryModule(root), loader: 'ts', resolveDir: join(root, 'src/library') }));
      build.onLoad({ filter: /[\\/]src[\\/]version\.ts$/ }, () => ({ contents: `export const version = () => ${JSON.stringify(version)};`, loader: 'ts' }));
    },
  };
}

function libraryModule(root: string): string {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const files = readdirSync(join(root, 'templates'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, 'templates').length + 1).split(sep).join('/'))
    .sort();
  const groups = ['common', ...flavors].map((group) => {
    const skeletons = skeletonSources(files, group).map((skeleton) => `{ ...${JSON.stringify(skeleton)}, render: ${template(read(`templates/${skeleton.source}`), skeleton.source)} }`);
    return `${group}: [${skeletons.join(',\n')}]`;
  });
  const entries = catalogue.map(({ id }, index) => {
    const parts = Object.entries(partFiles(id))
      .filter(([, source]) => existsSync(join(root, 'controls', source)))
      .map(([flavor, source]) => `${flavor}: { source: ${JSON.stringify(source)}, render: ${template(read(`controls/${source}`), source)} }`);
    return `{ control: catalogue[${index}], parts: { ${parts.join(', ')} }, page: ${JSON.stringify(read(`controls/${id}/README.md`))} }`;
  });
  return `import { catalogue } from '../../controls/index.js';
import { escapeFor } from '../core/escape.js';
import { version } from '../version.js';
const template = (render, escape) => (it) => render(it, escape);
const library = { version: version(), skeletons: {\n${groups.join(',\n')} }, catalogue: [\n${entries.join(',\n')}] };
export const bundledLibrary = async () => library;
`;
}

/** Expression for the function of one template, under the rules of `compileSource`. */
function template(text: string, source: string): string {
  if (!source.endsWith('.ejs')) return `() => ${JSON.stringify(text)}`;
  const options = { ...ejsOptions, compileDebug: false, filename: source };
  const compiled = new ejs.Template(text, options);
  compiled.compile();
  return `template((it, escapeFn) => {${compiled.source}}, escapeFor(${JSON.stringify(source.replace(/\.ejs$/, ''))}))`;
}
