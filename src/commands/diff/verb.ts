/** `diff`: what the owner changed since the repository was rendered. */
import { diffFlags } from '../../core/answers/flags.js';
import { exitCodes } from '../../errors.js';
import { runFlagLines, textLines } from '../help/layout.js';
import type { Verb } from '../verb.js';

const about = {
  name: 'diff',
  usage: '[folder] [flags]',
  summary: 'Show what you changed since the repository was rendered.',
} as const;

export const diffVerb: Verb = {
  ...about,
  flags: diffFlags,
  help: (_version, width) =>
    [
      'Usage',
      '  prodgrade diff [folder] [flags]',
      '',
      ...textLines(
        'Shows your changes to the files that create-prodgrade wrote, as a unified diff. Files of your own are not included.',
        width,
      ),
      '',
      'Flags',
      ...runFlagLines(diffFlags.run, width),
      '',
      'Exit codes',
      ...textLines(
        `  ${exitCodes.ok} done, whether or not you changed something, ${exitCodes.failure} failed, ${exitCodes.usage} wrong or missing input`,
        width,
      ),
      '',
    ].join('\n'),
  run: async (line, world) => (await import('../upgrading.js')).diff(line, world),
};
