/** esbuild plugin: the numbers of the public suffix list as bytes beside the command rather than as source code. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

const FILE = 'public-suffixes.bin';
const LABELS_FILE = 'public-suffixes.txt';
/** In data/trie.js: the arrays themselves. */
const LITERAL = /export const (\w+) = (?:\/\*.*?\*\/ )?new Uint(?:8|16)Array\(\[[\d,\s]+\]\);/g;
const LABELS = /export const labelText = (".*?");/;
/** In suffix-trie.js: what it works out of them at each start, which are where labels begin, their hashes, and the wildcards. */
const DERIVED = /const numberOfNodes = [\s\S]*?\nfor \([\s\S]*?\n}\n/;
const DERIVED_NAMES = ['edgeOffset', 'edgeHash', 'wildcardEdge'];

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/**
 * Tens of thousands of numbers take five MiB to parse and milliseconds at each start, and so do their hashes.
 * `emit` is handed their file. Throws when the library no longer makes them as it did.
 */
export function packedNumbers(emit: (name: string, content: Uint8Array) => void): Plugin {
  return {
    name: 'packed-numbers',
    setup(build) {
      let file = new Uint8Array();
      const keep = (name: string, numbers: Numbers | undefined) => {
        if (numbers === undefined) throw new Error(`tldts has no ${name}: see scripts/build/numbers.ts.`);
        const bytes = lowestFirst(numbers);
        file = Buffer.concat([file, bytes]);
        emit(FILE, file);
        return `take(${numbers.constructor.name}, ${file.length - bytes.length}, ${numbers.length})`;
      };
      build.onLoad({ filter: /tldts[\\/].*[\\/]data[\\/]trie\.js$/ }, ({ path }) => {
        const source = readFileSync(path, 'utf8');
        const contents = source.replace(
          LITERAL,
          (literal, name: string) => `export const ${name} = ${keep(name, evaluate(literal, [name])[name])};`,
        );
        const [declaration, labels] = LABELS.exec(contents) ?? [];
        if (declaration === undefined) throw new Error('tldts has no labels: see scripts/build/numbers.ts.');
        // Names are looked up as punycode, so labels in other letters need only keep their length, and one byte a letter is read fastest.
        emit(LABELS_FILE, Buffer.from((JSON.parse(labels!) as string).replace(/[^\u0000-\u007f]/g, '?')));
        return {
          contents: `${TAKE}${contents.replace(declaration, `export const labelText = readFileSync(__dirname + '/${LABELS_FILE}', 'utf8');`)}`,
          loader: 'js',
        };
      });
      build.onLoad({ filter: /tldts[\\/].*[\\/]suffix-trie\.js$/ }, ({ path }) => {
        const source = readFileSync(path, 'utf8');
        const [block = ''] = DERIVED.exec(source) ?? [];
        const derived = evaluate(
          `${readFileSync(join(dirname(path), 'data/trie.js'), 'utf8')}\n${block}`,
          DERIVED_NAMES,
        );
        const contents = source.replace(block, () =>
          DERIVED_NAMES.map((name) => `const ${name} = ${keep(name, derived[name])};\n`).join(''),
        );
        return { contents: `import { take } from './data/trie';\n${contents}`, loader: 'js' };
      });
    },
  };
}

/** Rounded up to eight bytes, so that every array can stand on the file as it is. */
function lowestFirst(numbers: Numbers): Uint8Array {
  const view = new DataView(new ArrayBuffer(Math.ceil(numbers.byteLength / 8) * 8));
  const set = { 1: view.setUint8, 2: view.setUint16, 4: view.setUint32 }[numbers.BYTES_PER_ELEMENT]!;
  for (const [index, value] of numbers.entries()) set.call(view, index * numbers.BYTES_PER_ELEMENT, value, true);
  return new Uint8Array(view.buffer);
}

/** The values of these names after a piece of the library ran. */
function evaluate(source: string, names: readonly string[]): Readonly<Record<string, Numbers | undefined>> {
  const known = names.map((name) => `${name}: typeof ${name} === 'undefined' ? undefined : ${name}`).join(', ');
  return new Function(`${source.replaceAll('export const', 'const')}\nreturn { ${known} };`)() as ReturnType<
    typeof evaluate
  >;
}

const TAKE = `import { readFileSync } from 'node:fs';
import { endianness } from 'node:os';
let file;
export function take(TypedArray, from, length) {
  file ??= Uint8Array.from(readFileSync(__dirname + '/${FILE}')).buffer;
  const size = TypedArray.BYTES_PER_ELEMENT;
  if (size > 1 && endianness() === 'BE') Buffer.from(file, from, length * size)['swap' + size * 8]();
  return new TypedArray(file, from, length);
}
`;
