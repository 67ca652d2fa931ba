/** One variant of a rendered repository on an emulator of its own. */
import type { Variant } from '../../../src/core/locals/comparison.js';
import type { Locals } from '../../../src/core/locals/locals.js';
import type { Selection } from '../../../src/core/selection/select.js';
import type { Answers, FileTree } from '../../../src/core/types.js';
import type { Emulator } from './ministack.js';

export interface Site {
  readonly answers: Answers;
  readonly selection: Selection;
  readonly locals: Locals;
  readonly tree: FileTree;
  /** The rendered repository on disk. */
  readonly root: string;
  /** Folder of the variant. */
  readonly folder: string;
  readonly variant: Variant;
  readonly emulator: Emulator;
  readonly close: () => Promise<void>;
}
