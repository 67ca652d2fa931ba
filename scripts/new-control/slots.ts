/** The slots that each flavor offers to a new part. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../controls/registry.js';
import { withoutMarkers } from '../../src/core/conditions.js';
import type { Library } from '../../src/core/library.js';
import { parseSections, slotsOf } from '../../src/core/template.js';
import { type Flavor, flavors } from '../../src/core/types.js';
import { partFiles } from '../../src/library/sources.js';

/** Slot names by the file that offers them; a flavor without skeletons is not there. */
export type Offers = Partial<Readonly<Record<Flavor, ReadonlyMap<string, readonly string[]>>>>;

export function offeredSlots(root: string, library: Library): Offers {
  const built = flavors.filter((flavor) => library.skeletons[flavor].length > 0);
  return Object.fromEntries(built.map((flavor) => [flavor, offersOf(root, library, flavor)]));
}

function offersOf(root: string, library: Library, flavor: Flavor): ReadonlyMap<string, readonly string[]> {
  const skeletons = [...library.skeletons[flavor], ...library.skeletons.common].map(({ path, source }) => ({
    path,
    text: readFileSync(join(root, 'templates', source), 'utf8'),
  }));
  const brought = catalogue.flatMap(({ id }) => {
    const part = join(root, 'controls', id, partFiles[flavor]);
    if (!existsSync(part)) return [];
    const sections = parseSections(withoutMarkers(readFileSync(part, 'utf8')), part);
    return sections.map(({ target, body }) => ({ path: `${target} (with ${id})`, text: body }));
  });
  return new Map(
    [...skeletons, ...brought]
      .map(({ path, text }) => [path, slotsOf(text)] as const)
      .filter(([, slots]) => slots.length > 0),
  );
}
