/** Code as the page quotes it. */

import type { Excerpt } from '../locals/comparison.js';
import { htmlLines } from '../text/escape.js';
import type { PosixPath } from '../types.js';

/** Lines that a control stands in. */
export interface Range {
  /** Id of the control, or `insecure:<measure>` for lines of the PoC that the measure is about. */
  readonly target: string;
  readonly text: string;
  /** File that it was written in, for messages. */
  readonly source: () => string;
}

/** A marked range and the file that it stands in. */
export interface QuotedRange extends Range {
  readonly file: PosixPath;
}

const COMMENT = /^(?:#|\/\/|\/\*|\*[\s/])/;
/** The style has a hanging indentation for each two blanks, up to this. */
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

/** The break stands within the span: what is a block of its own needs none, but who copies without style does. */
function markUp(line: string): string {
  const indent = indentOf(line);
  return `<span class="i${Math.min(DEEPEST, indent & ~1)}${COMMENT.test(line.slice(indent)) ? ' why' : ''}">${line}\n</span>`;
}

/** Text of ours as markup, what stands between backticks as code. */
export function withCode(text: string): string {
  return htmlLines(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
