/** The text of `--help`, made from the fields. Loads no template, prompt or list of domains. */

import { fieldNames, fields } from '../../core/answers/fields.js';
import { type RunFlag, runFlags } from '../../core/answers/run-flags.js';
import { exitCodes } from '../../errors.js';

const WIDTH = 100;
const COLUMN = 28;

/** `create` and its flags; `version` as in package.json. */
export function createHelp(version: string): string {
  const answers = fieldNames.flatMap((name) => {
    const { kind, placeholder, help, fallback, choices } = fields[name];
    const flag = kind === 'switch' ? `--${name}, --no-${name}` : `--${name} ${placeholder}`;
    return [
      line(flag, fallback ? `${help} Default: ${fallback}.` : `${help} Always needed.`),
      ...(choices ?? []).flatMap(({ value, hint }) => wrap(`${value}: ${hint}`, COLUMN + 2)),
    ];
  });
  const run = Object.entries(runFlags as Readonly<Record<string, RunFlag>>).map(
    ([name, { short, help, negative, takes }]) =>
      line(
        `${short ? `-${short}, ` : ''}--${name}${negative ? `, --no-${name}` : ''}${takes ? ` ${takes.placeholder}` : ''}`,
        help,
      ),
  );
  return [
    `create-prodgrade ${version}: a static website on AWS twice in one repository, insecure and hardened.`,
    '',
    'Usage',
    '  npm create prodgrade@latest [folder] -- [flags]',
    '  prodgrade create [folder] [flags]',
    '',
    'The folder is the domain unless given. Without flags the command asks.',
    'Other commands: prodgrade help.',
    '',
    'Answers. Each is also a prompt, and a variable PRODGRADE_<NAME>.',
    ...answers,
    '',
    'The run',
    ...run,
    '',
    'Exit codes',
    `  ${exitCodes.ok} done, ${exitCodes.failure} failed, ${exitCodes.usage} to correct or to answer, ${exitCodes.refused} declined, ${exitCodes.interrupted} interrupted, ${exitCodes.terminated} terminated`,
    '',
    'Nothing is sent anywhere: no telemetry, no update check, no network.',
    '',
  ].join('\n');
}

/** A flag and its text, the text in a column of its own. */
function line(flag: string, text: string): string {
  const [first, ...rest] = wrap(text, COLUMN);
  const start =
    flag.length < COLUMN - 3 ? [`  ${flag.padEnd(COLUMN - 2)}${first!.trimStart()}`] : [`  ${flag}`, first!];
  return [...start, ...rest].join('\n');
}

/** Breaks a text at the right edge, each line indented. */
function wrap(text: string, indent: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= WIDTH - indent)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((each) => `${' '.repeat(indent)}${each}`);
}
