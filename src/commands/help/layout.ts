/** Flags and their texts in two columns, in lines of at most `width`. */
import { type RunFlag, type RunFlagName, runFlags } from '../../core/answers/run-flags.js';
import { wrapWords } from '../../core/text/wrap.js';

/** Longer lines are hard to read, however wide the terminal is. */
const WIDEST = 100;
const COLUMN = 28;

export function runFlagLines(names: readonly RunFlagName[], width: number): readonly string[] {
  return names.flatMap((name) => {
    const { short, help, negative, takes }: RunFlag = runFlags[name];
    const value = takes ? ` ${takes.placeholder}` : '';
    return rowLines(`${short ? `-${short}, ` : ''}--${name}${negative ? `, --no-${name}` : ''}${value}`, help, width);
  });
}

/** A flag, a command or a value, and its text in a column of its own. */
export function rowLines(name: string, text: string, width: number, column = COLUMN): readonly string[] {
  const at = Math.min(column, Math.max(4, Math.floor(width / 3)));
  const [first = '', ...rest] = wrapWords(text, fitting(width) - at).map((line) => `${' '.repeat(at)}${line}`);
  const head = `  ${name}`;
  return head.length < at ? [head + first.slice(head.length), ...rest] : [head, first, ...rest];
}

/** Below a row, further to the right. */
export function detailLines(text: string, width: number): readonly string[] {
  const at = Math.min(COLUMN, Math.max(4, Math.floor(width / 3))) + 2;
  return wrapWords(text, fitting(width) - at).map((line) => `${' '.repeat(at)}${line}`);
}

/** Paragraphs and lines; an indented line stays indented. */
export function textLines(text: string, width: number): readonly string[] {
  return wrapWords(text, fitting(width));
}

/** Paragraphs of Markdown, however they are broken in the source; code and tables stay as they are, to be copied. */
export function markdownLines(text: string, width: number): readonly string[] {
  const blocks = text.trim().split(/(^```[\s\S]*?^```$)/m);
  return blocks.flatMap((block) => {
    if (block === '') return [];
    if (block.startsWith('```')) return block.split('\n');
    return block
      .replace(/^\n|\n$/g, '')
      .split('\n')
      .reduce<string[]>(joined, [])
      .flatMap((line) =>
        /^(?: {4}|\|)/.test(line) ? [line] : wrapWords(line, fitting(width), /^[-*] /.test(line) ? '  ' : ''),
      );
  });
}

/** A line that continues the paragraph or list item before it. */
function joined(lines: string[], line: string): string[] {
  const before = lines.at(-1);
  const goesOn =
    before !== undefined &&
    before !== '' &&
    line !== '' &&
    !/^(?: {4}|\||[-*] |\d+\. )/.test(line) &&
    !/^(?: {4}|\|)/.test(before);
  if (goesOn) lines[lines.length - 1] = `${before} ${line.trim()}`;
  else lines.push(line);
  return lines;
}

function fitting(width: number): number {
  return Math.min(width, WIDEST);
}
