/** The library of the published command: what scripts/build/library.ts leaves in `library/` beside it. */
import { catalogue } from '../../controls/index.js';
import { escapes } from '../core/escape.js';
import type { CatalogueEntry, Library, Part, Skeleton } from '../core/library.js';
import type { ControlPage } from '../core/page.js';
import { type Flavor, flavors } from '../core/types.js';
import { version } from '../version.js';

/** What a file of templates exports. */
interface Group {
  readonly skeletons: readonly Skeleton[];
  /** By id of the control. */
  readonly parts: Readonly<Record<string, Part>>;
}

/** Templates are read when something is first taken from them: a render needs those of one flavor. */
export async function bundledLibrary(): Promise<Library> {
  const pages = required('pages.json') as Readonly<Record<string, ControlPage>>;
  const loaded = new Map<string, Group>();
  const group = (name: Flavor | 'common') => {
    const known = loaded.get(name) ?? (required(`${name}.cjs`) as (its: typeof escapes) => Group)(escapes);
    loaded.set(name, known);
    return known;
  };
  return {
    version: version(),
    skeletons: lazily(['common', ...flavors], (name) => group(name).skeletons),
    catalogue: catalogue.map(
      (control): CatalogueEntry => ({
        control,
        page: pages[control.id]!,
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

/** The bundle is CommonJS. */
function required(file: string): unknown {
  return require(`${__dirname}/library/${file}`);
}
