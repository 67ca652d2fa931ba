/** `help` and `explain`: a command, or a control. */
import { plainFlags } from '../../core/answers/flags.js';
import type { Verb } from '../verb.js';
import { explain } from './explain.js';
import { help } from './run.js';
import { overview, shortHelp } from './text.js';

const explaining = {
  name: 'explain',
  usage: '<control> [--json]',
  summary: 'Explain one control: its threat, what it changes, what it costs.',
  flags: plainFlags,
} as const;

export const explainVerb: Verb = {
  ...explaining,
  help: (_version, width) => shortHelp(explaining, width),
  run: explain,
};

/** @param all the table that this verb is part of */
export function helpVerb(all: () => readonly Verb[]): Verb {
  return {
    name: 'help',
    usage: '[command|control]',
    summary: 'Show all commands, the flags of one, or the page of a control.',
    flags: plainFlags,
    help: (version, width) => overview(all(), version, width),
    run: (line, world) => help(line, world, all()),
  };
}
