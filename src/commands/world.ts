/** Everything a command touches outside of itself. A test hands in its own. */
import type { AnswerContext, Found } from '../core/answers/context.js';
import type { Environment } from '../core/answers/environment.js';
import type { Catalogue } from '../core/rendering/catalogue.js';
import type { Answers, PosixPath } from '../core/types.js';
import type { Disk } from '../flows/disk.js';
import type { Ask, Choose } from '../io/ask.js';
import type { Terminal } from '../io/terminal.js';
import type { WorkTree } from '../io/work-tree.js';

export interface World extends Disk {
  readonly env: Environment;
  readonly terminal: Terminal;
  readonly catalogue: () => Promise<Catalogue>;
  /** The file that Node runs. */
  readonly program: string;
  /** What the git repository around this folder says of answers. */
  readonly found: (folder: string, context: AnswerContext) => Found;
  /** Loaded only when there is something to ask. */
  readonly ask: () => Promise<Ask & Choose>;
  /** The git work tree that this folder lies in, if there is one. */
  readonly workTree: (folder: string) => Promise<WorkTree | undefined>;
  /** The base as the version that wrote it renders it again, where that version is installed. */
  readonly oldVersion: OldVersion;
  /** A long result: page by page at a terminal. */
  readonly page: (text: string) => Promise<void>;
}

export type OldVersion = (
  folder: string,
  version: string,
  answers: Answers,
) => ReadonlyMap<PosixPath, Uint8Array> | undefined;
