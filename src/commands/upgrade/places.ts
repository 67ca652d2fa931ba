/** Where the bytes of the last render may be, besides the store and the disk. */

import type { ReadManifest } from '../../core/manifest/parse.js';
import { once } from '../../core/once.js';
import type { OtherPlaces } from '../../flows/base.js';
import type { Target } from '../../io/target.js';
import type { WorkTree } from '../../io/work-tree.js';
import type { World } from '../world.js';

/** @param manifest of the version that may be installed; a merge of two versions has none */
export function otherPlaces(
  world: World,
  target: Target,
  workTree: WorkTree | undefined,
  manifest?: ReadManifest,
): OtherPlaces {
  return {
    history: (path) => workTree?.history(path) ?? [],
    // Rendering an old version takes a second: not once for each file.
    oldVersion: once(() => manifest && world.oldVersion(target.real, manifest.version, manifest.answers)),
  };
}
