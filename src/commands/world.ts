/** Everything a command touches outside of itself. A test hands in its own. */
import type { Environment } from '../core/answers/environment.js';
import type { Library } from '../core/library.js';
import type { Ask, Choose } from '../io/ask.js';
import type { FileSystem } from '../io/file-system.js';
import type { History } from '../io/git.js';
import type { Signals } from '../io/signals.js';
import type { Terminal } from '../io/terminal.js';

export interface World {
  readonly cwd: string;
  readonly env: Environment;
  readonly fs: FileSystem;
  readonly pid: number;
  readonly isAlive: (pid: number) => boolean;
  readonly terminal: Terminal;
  readonly library: () => Promise<Library>;
  /** Loaded only when there is something to ask. */
  readonly ask: () => Promise<Ask & Choose>;
  /** Loaded only when a repository is started. */
  readonly history: () => Promise<History>;
  readonly hold: Signals['hold'];
}
