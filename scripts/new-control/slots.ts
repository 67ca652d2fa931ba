/** The slots that each flavor offers to a new part. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { controls } from '../../controls/registry.js';
import { partFiles } from '../../src/catalogue/sources.js';
import type { Catalogue } from '../../src/core/rendering/catalogue.js';
import { parseSections, slotsOf } from '../../src/core/rendering/template.js';
import { withoutMarkers } from '../../src/core/text/conditions.js';
import { type Flavor, flavors } from '../../src/core/types.js';

/** Slot names by the file that offers them; a flavor without skeletons is not there. */
export type Offers = Partial<Readonly<Record<Flavor, ReadonlyMap<string, readonly string[]>>>>;

export function offeredSlots(root: string, catalogue: Catalogue): Offers {
  const built = flavors.filter((flavor) => catalogue.skeletons[flavor].length > 0);
  return Object.fromEntries(built.map((flavor) => [flavor, offersOf(root, catalogue, flavor)]));
}

function offersOf(root: string, catalogue: Catalogue, flavor: Flavor): ReadonlyMap<string, readonly string[]> {
  const skeletons = [...catalogue.skeletons[flavor], ...catalogue.skeletons.common].map(({ path, source }) => ({
    path,
    text: readFileSync(join(root, 'templates', source), 'utf8'),
  }));
  const brought = controls.flatMap(({ id }) => {
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
