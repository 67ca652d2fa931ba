/** Marked lines as the page quotes them. */
import { escapeFor } from '../escape.js';
import type { Range } from '../template.js';
import type { PosixPath } from '../types.js';
import type { Excerpt } from './model.js';

/** A marked range and the file that it stands in. */
export interface QuotedRange extends Range {
  readonly file: PosixPath;
}

const text = escapeFor('page.html');
const COMMENT = /^\s*(?:#|\/\/|\/\*|\*[\s/])/;
/** The style has a hanging indentation for each two blanks, up to this. */
const DEEPEST = 8;

export function excerpt({ target, file, text: quoted }: QuotedRange): Excerpt {
  const all = quoted.split('\n');
  const shared = Math.min(...all.filter((line) => line.trim() !== '').map(indentOf));
  const lines = all.map((line) => line.slice(shared));
  return { variant: target.startsWith('insecure:') ? 'insecure' : 'hardened', file, lines, html: lines.map(markUp).join('') };
}

/** The break stands within the span: what is a block of its own needs none, but who copies without style does. */
function markUp(line: string): string {
  const classes = [`i${Math.min(DEEPEST, indentOf(line) & ~1)}`, ...(COMMENT.test(line) ? ['why'] : [])];
  return `<span class="${classes.join(' ')}">${text(line)}\n</span>`;
}

function indentOf(line: string): number {
  return Math.max(0, line.search(/\S/));
}
