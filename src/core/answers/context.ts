import type { Control } from '../types.js';

/** What defaults and checks need to know besides the other answers. */
export interface AnswerContext {
  readonly controls: readonly Control[];
  /** What the git repository around the folder says. */
  readonly found?: Found;
  /** What a person probably means by a folder that has the name of a domain. */
  readonly likelyDomain?: string | undefined;
}

/** Answers that can be read from a git repository, where it says them. */
export interface Found {
  readonly repo?: string;
  readonly branch?: string;
}

/** @param entries those of the catalogue */
export function answerContext({
  entries,
}: {
  readonly entries: readonly { readonly control: Control }[];
}): AnswerContext {
  return { controls: entries.map(({ control }) => control) };
}
