/** Everything a command touches outside of itself. A test hands in its own. */
import type { Environment } from '../core/answers/environment.js';
import type { Library } from '../core/library.js';
import type { Disk } from '../flows/disk.js';
import type { Ask, Choose } from '../io/ask.js';
import type { Terminal } from '../io/terminal.js';

export interface World extends Disk {
  readonly env: Environment;
  readonly terminal: Terminal;
  readonly library: () => Promise<Library>;
  /** Loaded only when there is something to ask. */
  readonly ask: () => Promise<Ask & Choose>;
}
