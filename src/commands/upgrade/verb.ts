/** `upgrade`: brings a rendered repository to today's templates and answers. */
import { upgradeFlags } from '../../core/answers/flags.js';
import { exitCodes } from '../../errors.js';
import { runFlagLines, textLines } from '../help/layout.js';
import type { Verb } from '../verb.js';

const about = {
  name: 'upgrade',
  usage: '[folder] [flags]',
  summary: 'Merge newer templates or other answers into a repository.',
} as const;

export const upgradeVerb: Verb = {
  ...about,
  flags: upgradeFlags,
  help: upgradeHelp,
  run: async (line, world) => (await import('../upgrading.js')).upgrade(line, world),
};

function upgradeHelp(version: string, width: number): string {
  const text = (words: string) => textLines(words, width);
  return [
    `create-prodgrade ${version}`,
    '',
    'Usage',
    '  prodgrade upgrade [folder] [flags]',
    '  npx create-prodgrade@latest upgrade [folder] [flags]',
    '',
    ...text(
      [
        'Merges what changed in the templates since the repository was rendered. Your edits stay; files that you deleted',
        'stay deleted; where you and the template changed the same lines, you decide. Either all of it is written or none.',
      ].join(' '),
    ),
    '',
    ...text('Any flag of create changes that answer: --tier strict, --add waf, --waive budget=<reason>, --no-waf.'),
    ...text('To decide about files yourself, list them in .prodgrade/ownership, one per line:'),
    ...text('  never-update | only-add | merge | prefer-mine | prefer-theirs  <glob>'),
    '',
    'Flags',
    ...runFlagLines(upgradeFlags.run, width),
    '',
    'Exit codes',
    ...text(
      [
        `  ${exitCodes.ok} done or nothing to do, ${exitCodes.failure} failed, ${exitCodes.usage} wrong or missing input,`,
        `${exitCodes.conflicts} conflicts are left, ${exitCodes.refused} refused or declined,`,
        `${exitCodes.interrupted} interrupted, ${exitCodes.terminated} terminated`,
      ].join(' '),
    ),
    '',
  ].join('\n');
}
