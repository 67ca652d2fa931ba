/** npm run --silent output content_bucket: an output of a deployed stack, for commands and scripts. */
import { purposes } from '../hardened/site-stack';
import { fail, outputsOf } from './stacks';

const [asked] = process.argv.slice(2);
if (!asked) fail('Which output? Name it: npm run --silent output content_bucket');
// The name as outputs are written here, and as scripts usually write names.
const name = asked.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
const found = purposes.map((purpose) => outputsOf(purpose)?.get(name)).find((value) => value !== undefined);
console.log(found ?? fail(`No stack has an output ${name}.`));
