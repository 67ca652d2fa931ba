/** What files beside the infrastructure say: scripts, settings of tools. */
import type { Model } from '../iac/model.js';
import type { Place } from '../iac/place.js';
import { type Finding, fails, holds } from './finding.js';

/** Files whose path matches, as path and text. */
export function filesLike(model: Model, path: RegExp): readonly (readonly [string, string])[] {
  return [...model.files].filter(([file]) => path.test(file));
}

/** Where a pattern stands first in a text; its first line where it does not. */
export function placeIn(file: string, text: string, pattern: RegExp): Place {
  const at = text.search(pattern);
  const line = text.slice(0, Math.max(0, at)).split('\n').length;
  return { file, line, endLine: line };
}

/** A file must be there, and pass. */
export function mustHave(model: Model, file: string, none: string, ask: (text: string) => Finding): Finding {
  const text = model.files.get(file);
  return text === undefined ? fails(none, { file, line: 1, endLine: 1 }) : ask(text);
}

/** A text must have this; where it does not, the finding is at what `near` finds. */
export function says(file: string, text: string, pattern: RegExp, sentence: string, near = /^/): Finding {
  return pattern.test(text) ? holds : fails(sentence, placeIn(file, text, near));
}
