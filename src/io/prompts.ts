/** The prompts that people see; a file of its own in the build, because most runs need none. */
export { confirm, input } from '@inquirer/prompts';
export { checkbox, select } from './prompts/lists.js';
export { plainPrompts } from './prompts/plain.js';
