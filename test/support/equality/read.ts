import type { Comparable } from './comparable.js';

/** What was read of one flavor. */
export interface Read {
  readonly model: Comparable;
  /** What no adapter notices. */
  readonly unread: readonly string[];
}
