/** esbuild plugin: the numbers of the public suffix list as bytes rather than as source code. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

const LITERAL = /new (Uint8Array|Uint16Array|Uint32Array|Int32Array)\(\[([\d,\s-]+)\]\)/g;
const arrays = { Uint8Array, Uint16Array, Uint32Array, Int32Array };

/** Tens of thousands of numbers take five MiB to parse and milliseconds at each start; as text they take neither. */
export function packedNumbers(): Plugin {
  return {
    name: 'packed-numbers',
    setup(build) {
      build.onLoad({ filter: /tldts-icann[\\/].*[\\/]data[\\/]trie\.js$/ }, ({ path }) => ({ contents: `${UNPACK}${readFileSync(path, 'utf8').replace(LITERAL, packed)}`, loader: 'js' }));
    },
  };
}

const UNPACK = `import { endianness } from 'node:os';
function unpack(TypedArray, text) {
  const bytes = Buffer.from(text, 'base64');
  if (endianness() === 'BE' && TypedArray.BYTES_PER_ELEMENT > 1) bytes['swap' + TypedArray.BYTES_PER_ELEMENT * 8]();
  return new TypedArray(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}
`;

/** The same array, from its bytes with the lowest first. */
function packed(_: string, name: keyof typeof arrays, numbers: string): string {
  const values = arrays[name].from(numbers.split(',').map(Number));
  const view = new DataView(new ArrayBuffer(values.byteLength));
  for (const [index, value] of values.entries()) {
    const at = index * values.BYTES_PER_ELEMENT;
    if (values.BYTES_PER_ELEMENT === 1) view.setUint8(at, value);
    else if (values.BYTES_PER_ELEMENT === 2) view.setUint16(at, value, true);
    else view.setInt32(at, value, true);
  }
  return `unpack(${name}, '${Buffer.from(view.buffer).toString('base64')}')`;
}
