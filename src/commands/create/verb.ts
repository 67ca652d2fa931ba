/** `create`: the command that needs no name. */
import { createFlags } from '../../core/answers/flags.js';
import type { Verb } from '../verb.js';
import { createHelp } from './help.js';
import { create } from './run.js';

export const createVerb: Verb = {
  name: 'create',
  usage: '[folder] [flags]',
  summary: 'Render a repository into a folder.',
  flags: createFlags,
  help: createHelp,
  run: create,
};
