/** Who decides about a file when the template changes. */
import type { PosixPath } from '../types.js';

/**
 * `never-update`: never touched, not even created. `only-add`: created where nothing is, then the owner's.
 * `merge`: merged three ways, which is the default. `prefer-mine`, `prefer-theirs`: merged, and where both sides changed
 * the same lines that side wins.
 */
export const strategies = ['never-update', 'only-add', 'merge', 'prefer-mine', 'prefer-theirs'] as const;
export type Strategy = (typeof strategies)[number];

export type StrategyOf = (path: PosixPath) => Strategy;

export const mergeAll: StrategyOf = () => 'merge';

/** The owner's file of strategies and globs, one pair per line. */
export const OWNERSHIP_PATH = '.prodgrade/ownership';
