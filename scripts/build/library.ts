/** esbuild plugin: puts the templates, compiled to functions, where the source tree would read and compile them at run time. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ejs from 'ejs';
import { type Plugin, transformSync } from 'esbuild';
import { catalogue } from '../../controls/index.js';
import { escapes } from '../../src/core/escape.js';
import { type ControlPage, parsePage } from '../../src/core/page.js';
import { flavors } from '../../src/core/types.js';
import { ejsOptions, partFiles, skeletonSources } from '../../src/library/sources.js';

/**
 * Folder beside the command with the templates of each flavor, of which a render needs one; those of all flavors are part of the command.
 * `<group>.cjs` has the functions, which cut their texts out of `<group>.txt`: reading one is faster than compiling it.
 * `catalogue.json` is the controls, for the same reason.
 */
const LIBRARY = 'library';
const COMMON = 'library-common';

/** Replaces `src/library/bundled.ts`, `controls/index.ts` and `src/version.ts`. `emit` is handed the files of LIBRARY. */
export function precompiledLibrary(root: string, version: string, emit: Emit): Plugin {
  return {
    name: 'precompiled-library',
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/]version\.ts$/ }, () => ({
        contents: `export const version = () => ${JSON.stringify(version)};`,
        loader: 'ts',
      }));
      build.onLoad({ filter: /[\\/]controls[\\/]index\.ts$/ }, () => {
        emit(`${LIBRARY}/catalogue.json`, JSON.stringify(catalogue));
        return {
          contents: `import { readFileSync } from 'node:fs';\nexport const catalogue = JSON.parse(readFileSync(__dirname + '/${LIBRARY}/catalogue.json', 'utf8'));`,
          loader: 'ts',
        };
      });
      build.onLoad({ filter: /[\\/]src[\\/]library[\\/]bundled\.ts$/ }, () => {
        for (const group of flavors)
          emit(
            `${LIBRARY}/${group}.cjs`,
            transformSync(groupModule(root, group, emit), {
              minify: true,
              format: 'cjs',
              platform: 'node',
              target: 'node20.17',
            }).code,
          );
        return { contents: MODULE, loader: 'ts', resolveDir: join(root, 'src/library') };
      });
      // What every render needs is no file of its own.
      build.onResolve({ filter: new RegExp(`^${COMMON}$`) }, ({ path }) => ({ path, namespace: COMMON }));
      build.onLoad({ filter: /.*/, namespace: COMMON }, () => ({
        contents: groupModule(root, 'common', emit),
        loader: 'js',
      }));
    },
  };
}

/** Groups are loaded when something is first taken from them. */
const MODULE = `import { readFileSync } from 'node:fs';
import { catalogue } from '../../controls/index.js';
import { escapeFor } from '../core/escape.js';
import { flavors } from '../core/types.js';
import { load } from '../load.js';
import { version } from '../version.js';
import common from '${COMMON}';
const loaded = {};
const functions = (name) => (name === 'common' ? common : load(__dirname, __dirname + '/${LIBRARY}/' + name + '.cjs', require));
const group = (name) => (loaded[name] ??= functions(name).open(readFileSync(__dirname + '/${LIBRARY}/' + name + '.txt', 'utf8'), escapeFor));
const lazily = (names, take) => Object.defineProperties({}, Object.fromEntries(names.map((name) => [name, { enumerable: true, get: () => take(group(name)) }])));
export const bundledLibrary = async () => ({
  version: version(),
  skeletons: lazily(['common', ...flavors], ({ skeletons }) => skeletons),
  catalogue: catalogue.map((control) => ({ control, parts: lazily(flavors, ({ parts }) => parts[control.id]), get page() { return group('common').pages[control.id](); } })),
});
`;

/** Takes a file of the bundle, by its name in the bundle's folder. */
type Emit = (name: string, content: string | Uint8Array) => void;

/** Takes a text and gives the expression that stands for it. */
type Keep = (text: string) => string;

/** The module of a group; its texts are emitted. */
function groupModule(root: string, group: string, emit: Emit): string {
  let texts = '';
  const keep: Keep = (text) => {
    // One byte a character, so that it is read without decoding; the few texts with others stay in the code.
    if (/[^\u0000-\u007f]/.test(text)) return JSON.stringify(text);
    const at = texts.indexOf(text);
    if (at === -1) texts += text;
    const from = at === -1 ? texts.length - text.length : at;
    return `texts.slice(${from}, ${from + text.length})`;
  };
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const skeletons = skeletonSources(filesBelow(join(root, 'templates')), group).map(
    (skeleton) =>
      `{ ...${JSON.stringify(skeleton)}, render: ${template(read(`templates/${skeleton.source}`), skeleton.source, keep)} }`,
  );
  const parts = catalogue.flatMap(({ id }) => {
    const source = (partFiles(id) as Readonly<Record<string, string>>)[group];
    return source !== undefined && existsSync(join(root, 'controls', source))
      ? [
          `${JSON.stringify(id)}: { source: ${JSON.stringify(source)}, render: ${template(read(`controls/${source}`), source, keep)} }`,
        ]
      : [];
  });
  const pages =
    group === 'common'
      ? catalogue.map(
          ({ id }) =>
            `${JSON.stringify(id)}: () => (${page(parsePage(read(`controls/${id}/README.md`), `controls/${id}/README.md`), keep)})`,
        )
      : [];
  const extensions = Object.keys(escapes);
  emit(`${LIBRARY}/${group}.txt`, texts);
  // At the top of the module, where Node compiles each function once; within another one it would read them twice.
  return `let texts, ${extensions.map(escapeName).join(', ')};
const orEmpty = (value) => value ?? '';
exports.skeletons = [\n${skeletons.join(',\n')} ];
exports.parts = {\n${parts.join(',\n')} };
exports.pages = {\n${pages.join(',\n')} };
exports.open = (its, escapeFor) => {
  texts = its;
  ${extensions.map((extension) => `${escapeName(extension)} = escapeFor('.${extension}');`).join('\n  ')}
  return exports;
};
`;
}

/** Expression for the function of one template, under the rules of `compileSource`. */
function template(text: string, source: string, keep: Keep): string {
  if (!source.endsWith('.ejs')) return `() => ${keep(text)}`;
  const extension = /\.([a-z]+)\.ejs$/.exec(source)?.[1] ?? '';
  const compiled = new ejs.Template(text, { ...ejsOptions, compileDebug: false, filename: source });
  compiled.compile();
  if (!compiled.source.includes(APPEND))
    throw new Error('EJS appends in another way than scripts/build/library.ts knows.');
  // EJS makes a function of its own in each of them to append by, which Node would compile each time.
  const body = compiled.source
    .replace(APPEND, '')
    .replace(/__append\(("(?:[^"\\]|\\.)*")\)/g, (_, literal: string) => `__output += ${keep(literalText(literal))}`)
    .replaceAll('__append(escapeFn(', `__output += (${escapeName(extension)}(`)
    .replaceAll('__append(', '__output += orEmpty(');
  return `(it) => {${body}}`;
}

const APPEND = 'function __append(s) { if (s !== undefined && s !== null) __output += s }';

function page(sections: ControlPage, keep: Keep): string {
  return `{ ${Object.entries(sections)
    .map(([name, text]) => `${name}: ${keep(text)}`)
    .join(', ')} }`;
}

function escapeName(extension: string): string {
  return `escape_${extension}`;
}

/** The text that EJS wrote as a literal of JavaScript. */
function literalText(literal: string): string {
  return JSON.parse(literal.replaceAll('\t', '\\t')) as string;
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
