import type { Library } from '../library.js';
import type { Control } from '../types.js';

/** What defaults and checks need to know besides the other answers. */
export interface AnswerContext {
  readonly catalogue: readonly Control[];
  /** What the git repository around the folder says. */
  readonly found?: Found;
}

/** Answers that can be read from a git repository, where it says them. */
export interface Found {
  readonly repo?: string;
  readonly branch?: string;
}

export function answerContext(library: Library): AnswerContext {
  return { catalogue: library.catalogue.map((entry) => entry.control) };
}
