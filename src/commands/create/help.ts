/** The text of `--help`, made from the fields. Loads no template, prompt or list of domains. */

import { fieldNames, fields } from '../../core/answers/fields.js';
import { createFlags } from '../../core/answers/flags.js';
import { exitCodes } from '../../errors.js';
import { detailLines, rowLines, runFlagLines, textLines } from '../help/layout.js';

/** `create` and its flags; `version` as in package.json. */
export function createHelp(version: string, width: number): string {
  const answers = fieldNames.flatMap((name) => {
    const { kind, placeholder, help, fallback, choices } = fields[name];
    const flag = kind === 'switch' ? `--${name}, --no-${name}` : `--${name} ${placeholder}`;
    return [
      ...rowLines(flag, fallback ? `${help} Default: ${fallback}.` : `${help} Required.`, width),
      ...(choices ?? []).flatMap(({ value, hint }) => detailLines(`${value}: ${hint}`, width)),
    ];
  });
  return [
    ...textLines(
      `create-prodgrade ${version}: a static website on AWS twice in one repository, insecure and hardened.`,
      width,
    ),
    '',
    'Usage',
    '  npm create prodgrade@latest [folder] -- [flags]',
    '  prodgrade create [folder] [flags]',
    '',
    ...textLines(
      'The folder defaults to the domain. Without flags, the command asks questions.\nOther commands: prodgrade help.',
      width,
    ),
    '',
    ...textLines('Answers. Each can also be given at a prompt, or as the variable PRODGRADE_<NAME>.', width),
    ...answers,
    '',
    'Options of a run',
    ...runFlagLines(createFlags.run, width),
    '',
    'Exit codes',
    ...textLines(
      [
        `  ${exitCodes.ok} done, ${exitCodes.failure} failed, ${exitCodes.usage} wrong or missing input,`,
        `${exitCodes.refused} refused or declined, ${exitCodes.interrupted} interrupted, ${exitCodes.terminated} terminated`,
      ].join(' '),
      width,
    ),
    '',
    ...textLines('Nothing is sent anywhere: no telemetry, no update check, no network.', width),
    '',
  ].join('\n');
}
