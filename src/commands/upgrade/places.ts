/** Where the bytes of the last render may be, besides the store and the disk. */

import type { ReadManifest } from '../../core/manifest/parse.js';
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
    history: (path, sha256) => workTree?.find(path, sha256),
    oldVersion: once(() => manifest && world.oldVersion(target.real, manifest.version, manifest.answers)),
  };
}

/** Rendering an old version takes a second: not once for each file. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
