/** Keeps what this version renders for the tests of upgrades to come: `npm run freeze`, once a release. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadCatalogue } from '../src/catalogue/disk.js';
import { withManifest } from '../src/core/manifest/manifest.js';
import { render } from '../src/core/rendering/render.js';
import { version } from '../src/version.js';
import { frozenPath, packFrozen } from './freeze/frozen.js';
import { examples } from './generate/examples.js';

const root = join(import.meta.dirname, '..');
const catalogue = loadCatalogue(root, version());

for (const [name, answers] of Object.entries(examples)) {
  const path = frozenPath(catalogue.version, name);
  // What was released never changes, and neither does its copy here.
  if (existsSync(path)) throw new Error(`${path} is frozen already: raise the version first.`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, packFrozen(withManifest(render(answers, catalogue).tree, answers, catalogue.version)));
}
