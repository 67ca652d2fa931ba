/** Answers to everything that will be written: the tree with its manifest, and the selection it was made from. */

import { withManifest } from '../core/manifest/manifest.js';
import type { Catalogue } from '../core/rendering/catalogue.js';
import { type Rendering, render } from '../core/rendering/render.js';
import type { Answers } from '../core/types.js';

export interface Repository extends Rendering {
  readonly answers: Answers;
  readonly version: string;
}

export function renderRepository(answers: Answers, catalogue: Catalogue): Repository {
  const { tree, selection } = render(answers, catalogue);
  const { version } = catalogue;
  return { answers, version, selection, tree: withManifest(tree, answers, version) };
}
