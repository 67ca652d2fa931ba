/** One command of the program: what the table of verbs, its help and its run need to know. */
import type { CommandLine, FlagSet } from '../core/answers/flags.js';
import type { ExitCode } from '../errors.js';
import type { World } from './world.js';

export interface Verb {
  readonly name: string;
  /** What follows the name, as `[folder] [flags]`. */
  readonly usage: string;
  /** One sentence, for the list of commands. */
  readonly summary: string;
  readonly flags: FlagSet;
  readonly help: (version: string, width: number) => string;
  /** Throws ProdgradeError for what a user can correct. */
  readonly run: (line: CommandLine, world: World) => Promise<ExitCode>;
}
