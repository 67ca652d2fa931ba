/** `npm run new:control <id> -- [--title …] [--measure 1-6] [--tier …]`: the folder of a new control, and the slots it may fill. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { controls } from '../controls/registry.js';
import { loadCatalogue } from '../src/catalogue/disk.js';
import { type Flavor, type Measure, type Tier, tiers } from '../src/core/types.js';
import { REGISTRY, registryText } from './generate/registry.js';
import { controlFiles, type NewControl, nextCode } from './new-control/files.js';
import { offeredSlots } from './new-control/slots.js';

const root = resolve(import.meta.dirname, '..');
const USAGE =
  'Usage: npm run new:control <id> -- [--title "Sentence case"] [--measure 1-6] [--tier baseline|standard|strict]';

/** Reads the arguments. Throws with the usage when they name no control that could be made. */
export function parseNewControl(args: readonly string[]): NewControl {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      title: { type: 'string' },
      measure: { type: 'string', default: '5' },
      tier: { type: 'string', default: 'standard' },
    },
  });
  const [id = ''] = positionals;
  const measure = Number(values.measure);
  if (positionals.length !== 1 || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    throw new Error(`An id is needed, words in lower case joined by hyphens.\n${USAGE}`);
  if (!Number.isInteger(measure) || measure < 1 || measure > 6)
    throw new Error(`There is no measure ${values.measure}.\n${USAGE}`);
  if (!(tiers as readonly string[]).includes(values.tier))
    throw new Error(`There is no tier ${values.tier}.\n${USAGE}`);
  if (controls.some((control) => control.id === id))
    throw new Error(`There is a control ${id} already: controls/${id}/`);
  const title = values.title ?? id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
  return {
    id,
    title,
    code: nextCode(
      id,
      controls.map(({ code }) => code),
    ),
    measure: measure as Measure,
    order: 10 + Math.max(0, ...controls.filter((each) => each.measure === measure).map(({ order }) => order)),
    tier: values.tier as Tier,
  };
}

/** Writes the folder and the registry below `base`, and gives the paths. */
export function writeControl(control: NewControl, flavors: readonly Flavor[], base = root): readonly string[] {
  if (existsSync(join(base, 'controls', control.id))) throw new Error(`controls/${control.id}/ exists already`);
  const files = controlFiles(control, flavors);
  for (const [path, text] of Object.entries(files)) {
    const file = join(base, 'controls', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  writeFileSync(join(base, REGISTRY), registryText(base));
  return [...Object.keys(files).map((path) => `controls/${path}`), REGISTRY];
}

function main(args: readonly string[]): void {
  const offers = offeredSlots(root, loadCatalogue(root, '0.0.0'));
  const control = parseNewControl(args);
  const written = writeControl(control, Object.keys(offers) as Flavor[]);
  console.log(`${control.code} ${control.title}\n\n${written.map((path) => `  ${path}`).join('\n')}\n`);
  for (const [flavor, files] of Object.entries(offers)) {
    console.log(`Slots of ${flavor}:`);
    for (const [file, slots] of files) console.log(`  ${file}\n    ${slots.join('  ')}`);
  }
  console.log(
    '\nNext: fill in what the files leave empty, then npm run generate and npm run test:unit. CONTRIBUTING.md explains each file.',
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
