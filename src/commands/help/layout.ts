/** Flags and their texts in two columns. */
import { type RunFlag, type RunFlagName, runFlags } from '../../core/answers/run-flags.js';

const WIDTH = 100;
export const COLUMN = 28;

export function runFlagLines(names: readonly RunFlagName[]): readonly string[] {
  return names.map((name) => {
    const { short, help, negative, takes }: RunFlag = runFlags[name];
    const value = takes ? ` ${takes.placeholder}` : '';
    return flagLine(`${short ? `-${short}, ` : ''}--${name}${negative ? `, --no-${name}` : ''}${value}`, help);
  });
}

/** A flag and its text, the text in a column of its own. */
export function flagLine(flag: string, text: string): string {
  const [first, ...rest] = wrap(text, COLUMN);
  const start =
    flag.length < COLUMN - 3 ? [`  ${flag.padEnd(COLUMN - 2)}${first!.trimStart()}`] : [`  ${flag}`, first!];
  return [...start, ...rest].join('\n');
}

/** Breaks a text at the right edge, each line indented. */
export function wrap(text: string, indent: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= WIDTH - indent)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((each) => `${' '.repeat(indent)}${each}`);
}
