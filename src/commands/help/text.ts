/** Help in a few lines, from the table of verbs. */
import type { Verb } from '../verb.js';

/** One command that has no answers to give. */
export function shortHelp({ name, usage, summary }: Pick<Verb, 'name' | 'usage' | 'summary'>): string {
  return [`prodgrade ${name} ${usage}`, '', summary, ''].join('\n');
}

/** All commands. */
export function overview(verbs: readonly Verb[], version: string): string {
  const usages = verbs.map(({ name, usage, summary }) => [`${name} ${usage}`, summary] as const);
  const width = Math.max(...usages.map(([usage]) => usage.length));
  return [
    `create-prodgrade ${version}: a static website on AWS twice in one repository, insecure and hardened.`,
    '',
    'Commands',
    ...usages.map(([usage, summary]) => `  prodgrade ${usage.padEnd(width)}  ${summary}`),
    '',
    'create needs no name where a package manager starts it: npm create prodgrade@latest my-site',
    'All of its flags: prodgrade help create. One control: prodgrade help waf. All controls: prodgrade list',
    '',
  ].join('\n');
}
