/** Help in a few lines, from the table of verbs. */
import type { Verb } from '../verb.js';
import { rowLines, textLines } from './layout.js';

/** One command that has no answers to give. */
export function shortHelp({ name, usage, summary }: Pick<Verb, 'name' | 'usage' | 'summary'>, width: number): string {
  return [`prodgrade ${name} ${usage}`, '', ...textLines(summary, width), ''].join('\n');
}

/** All commands. */
export function overview(verbs: readonly Verb[], version: string, width: number): string {
  const rows = verbs.map(({ name, usage, summary }) => [`prodgrade ${name} ${usage}`, summary] as const);
  const column = Math.max(...rows.map(([usage]) => usage.length)) + 4;
  const text = (words: string) => textLines(words, width);
  return [
    ...text(`create-prodgrade ${version}: a static website on AWS twice in one repository, insecure and hardened.`),
    '',
    'Commands',
    ...rows.flatMap(([usage, summary]) => rowLines(usage, summary, width, column)),
    '',
    ...text('When a package manager starts the program, create needs no name: npm create prodgrade@latest my-site'),
    ...text('All of its flags: prodgrade help create. One control: prodgrade help waf. All controls: prodgrade list'),
    '',
  ].join('\n');
}
