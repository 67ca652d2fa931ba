/** What a flow needs of the machine to write: the same for every front. */
import type { FileSystem } from '../io/file-system.js';
import type { History } from '../io/git.js';
import type { Owner } from '../io/lock.js';
import type { Signals } from '../io/signals.js';

export interface Disk {
  /** Undefined where the folder that the run was started in was deleted. */
  readonly cwd: string | undefined;
  readonly fs: FileSystem;
  readonly owner: Owner;
  /** Loaded only when a repository is started. */
  readonly history: () => Promise<History>;
  readonly hold: Signals['hold'];
}
