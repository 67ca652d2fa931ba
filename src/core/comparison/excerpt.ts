/** Code as the page quotes it. */

import type { Excerpt } from '../locals/comparison.js';
import { htmlLines } from '../text/escape.js';
import type { PosixPath } from '../types.js';

/** Lines of a control. */
export interface Range {
  /** Id of the control, or `insecure:<measure>` for lines of the PoC that the measure is about. */
  readonly target: string;
  readonly text: string;
  /** File that it was written in, for messages. */
  readonly source: () => string;
}

/** A marked range and the file that it is in. */
export interface QuotedRange extends Range {
  readonly file: PosixPath;
}

const COMMENT = /^(?:#|\/\/|\/\*|\*[\s/])/;
/** The style has a hanging indent for every two spaces, up to this. */
const DEEPEST = 8;

export function excerpt({ target, file, text: quoted }: QuotedRange): Excerpt {
  const all = quoted.split('\n');
  const shared = Math.min(...all.filter((line) => line.trim() !== '').map(indentOf));
  const lines = all.map((line) => line.slice(shared));
  return {
    variant: target.startsWith('insecure:') ? 'insecure' : 'hardened',
    file,
    lines,
    html: htmlLines(lines.join('\n')).split('\n').map(markUp).join(''),
  };
}

/** The line break is within the span: a block does not need it, but text that is copied without style does. */
function markUp(line: string): string {
  const indent = indentOf(line);
  return `<span class="i${Math.min(DEEPEST, indent & ~1)}${COMMENT.test(line.slice(indent)) ? ' why' : ''}">${line}\n</span>`;
}

/** Our text as markup; what is between backticks becomes code. */
export function withCode(text: string): string {
  return htmlLines(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
