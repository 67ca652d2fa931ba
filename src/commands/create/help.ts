/** The text of `--help`, made from the fields. Loads no template, prompt or list of domains. */

import { fieldNames, fields } from '../../core/answers/fields.js';
import { createFlags } from '../../core/answers/flags.js';
import { exitCodes } from '../../errors.js';
import { COLUMN, flagLine, runFlagLines, wrap } from '../help/layout.js';

/** `create` and its flags; `version` as in package.json. */
export function createHelp(version: string): string {
  const answers = fieldNames.flatMap((name) => {
    const { kind, placeholder, help, fallback, choices } = fields[name];
    const flag = kind === 'switch' ? `--${name}, --no-${name}` : `--${name} ${placeholder}`;
    return [
      flagLine(flag, fallback ? `${help} Default: ${fallback}.` : `${help} Always needed.`),
      ...(choices ?? []).flatMap(({ value, hint }) => wrap(`${value}: ${hint}`, COLUMN + 2)),
    ];
  });
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
    ...runFlagLines(createFlags.run),
    '',
    'Exit codes',
    `  ${exitCodes.ok} done, ${exitCodes.failure} failed, ${exitCodes.usage} to correct or to answer, ${exitCodes.refused} declined, ${exitCodes.interrupted} interrupted, ${exitCodes.terminated} terminated`,
    '',
    'Nothing is sent anywhere: no telemetry, no update check, no network.',
    '',
  ].join('\n');
}
