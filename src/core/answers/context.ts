import type { Library } from '../library.js';
import { flavors, type Control, type Flavor } from '../types.js';

/** What defaults and checks need to know besides the other answers. */
export interface AnswerContext {
  readonly catalogue: readonly Control[];
  /** Flavors that can be rendered: those the library has skeletons for. */
  readonly flavors: readonly Flavor[];
}

export function answerContext(library: Library): AnswerContext {
  return {
    catalogue: library.catalogue.map((entry) => entry.control),
    flavors: flavors.filter((flavor) => library.skeletons[flavor].length > 0),
  };
}
