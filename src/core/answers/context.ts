import type { Library } from '../library.js';
import type { Control } from '../types.js';

/** What defaults and checks need to know besides the other answers. */
export interface AnswerContext {
  readonly catalogue: readonly Control[];
}

export function answerContext(library: Library): AnswerContext {
  return { catalogue: library.catalogue.map((entry) => entry.control) };
}
