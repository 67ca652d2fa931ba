/** Keeps what this version renders for the tests of upgrades to come: `npm run freeze`, once a release. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withManifest } from '../src/core/manifest/manifest.js';
import { render } from '../src/core/render.js';
import { loadLibrary } from '../src/library/disk.js';
import { version } from '../src/version.js';
import { frozenPath, packFrozen } from './freeze/frozen.js';
import { examples } from './generate/examples.js';

const root = join(import.meta.dirname, '..');
const library = loadLibrary(root, version());

for (const [name, answers] of Object.entries(examples)) {
  const path = frozenPath(library.version, name);
  // What was released never changes, and neither does its copy here.
  if (existsSync(path)) throw new Error(`${path} is frozen already: raise the version first.`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, packFrozen(withManifest(render(answers, library).tree, answers, library.version)));
}
