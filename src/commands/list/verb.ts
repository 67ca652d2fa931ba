/** `list`: what the catalogue has, so that nobody has to remember ids. */
import { plainFlags } from '../../core/answers/flags.js';
import { shortHelp } from '../help/text.js';
import type { Verb } from '../verb.js';
import { list } from './run.js';

const about = {
  name: 'list',
  usage: '[--json]',
  summary: 'List every control with its tier.',
  flags: plainFlags,
} as const;

export const listVerb: Verb = { ...about, help: (_version, width) => shortHelp(about, width), run: list };
