/** The commands for a repository that is there already, in a file of their own in the bundle: `create` needs nothing of it. */

export { openWorkTree } from '../io/work-tree.js';
export { diff } from './diff/run.js';
export { upgrade } from './upgrade/run.js';
