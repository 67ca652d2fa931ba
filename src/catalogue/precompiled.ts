/** The catalogue of the published command: what scripts/build/catalogue.ts leaves in `catalogue/` beside it. */
import { readFileSync } from 'node:fs';
import { controls } from '../../controls/registry.js';
import type { Documents } from '../core/locals/documents.js';
import type { Catalogue, CatalogueEntry, Part, Skeleton } from '../core/rendering/catalogue.js';
import { escapes } from '../core/text/escape.js';
import { type Flavor, flavors } from '../core/types.js';
import { version } from '../version.js';
import { TEXT_END } from './texts.js';

/** The bundle is CommonJS. */
const folder = `${__dirname}/catalogue`;

/** The templates of a flavor, or those of all. */
interface Group {
  readonly skeletons: readonly Skeleton[];
  /** By id of the control. */
  readonly parts: Readonly<Record<string, Part>>;
}

/** Templates are read when something is first taken from them: a render needs those of one flavor. */
export async function bundledCatalogue(): Promise<Catalogue> {
  const documents = JSON.parse(read('pages.json')) as Readonly<Record<string, Documents>>;
  const loaded = new Map<string, Group>();
  const group = (name: Flavor | 'common') => {
    const known = loaded.get(name) ?? loadGroup(name);
    loaded.set(name, known);
    return known;
  };
  return {
    version: version(),
    skeletons: lazily(['common', ...flavors], (name) => group(name).skeletons),
    entries: controls.map(
      (control): CatalogueEntry => ({
        control,
        ...documents[control.id]!,
        parts: lazily(flavors, (flavor) => group(flavor).parts[control.id]) as CatalogueEntry['parts'],
      }),
    ),
  };
}

/** A record whose values are taken when they are asked for. */
function lazily<Name extends string, Value>(
  names: readonly Name[],
  take: (name: Name) => Value,
): Readonly<Record<Name, Value>> {
  const properties = names.map((name) => [name, { enumerable: true, get: () => take(name) }] as const);
  return Object.defineProperties({}, Object.fromEntries(properties)) as Record<Name, Value>;
}

/** The code of a group, and the texts that it puts together. */
function loadGroup(name: string): Group {
  const open = require(`${folder}/${name}.cjs`) as (texts: readonly string[], its: typeof escapes) => Group;
  return open(read(`${name}.txt`).split(TEXT_END), escapes);
}

function read(file: string): string {
  return readFileSync(`${folder}/${file}`, 'utf8');
}
