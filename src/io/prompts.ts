/** The prompts that people see; a file of its own in the build, because most runs need none. */
export { checkbox, confirm, input, select } from '@inquirer/prompts';
