/** What merging and comparing files takes: libraries that only some commands need, in a file of their own in the bundle. */
export { fileDiff } from './core/merge/diff.js';
export { mergeFile } from './core/merge/file.js';
export { matchGlobs, parseOwnership } from './core/plan/ownership.js';
