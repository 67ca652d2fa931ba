/** Answers to everything that will be written: the tree with its manifest, and the selection it was made from. */
import type { Library } from '../core/library.js';
import { withManifest } from '../core/manifest/manifest.js';
import { type Rendering, render } from '../core/render.js';
import type { Answers } from '../core/types.js';

export interface Repository extends Rendering {
  readonly answers: Answers;
  readonly version: string;
}

export function renderRepository(answers: Answers, library: Library): Repository {
  const { tree, selection } = render(answers, library);
  const { version } = library;
  return { answers, version, selection, tree: withManifest(tree, answers, version) };
}
