// The floor: writes the files of a dump, given as [path, base64] pairs, with plain fs and nothing else.
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const [dump, target] = process.argv.slice(2);
const made = new Set();
for (const [path, bytes] of JSON.parse(readFileSync(dump, 'latin1'))) {
  const file = join(target, path);
  if (!made.has(dirname(file))) made.add(mkdirSync(dirname(file), { recursive: true }) ?? dirname(file));
  writeFileSync(file, Buffer.from(bytes, 'base64'));
}
