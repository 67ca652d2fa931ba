/** npm run --silent output content_bucket: what a deployed stack says of itself, for commands and scripts. */
import { purposes } from '../hardened/site-stack';
import { outputsOf } from './stacks';

const [asked = ''] = process.argv.slice(2);
// As outputs are written here, and as scripts usually write names.
const name = asked.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
const found = purposes.map((purpose) => outputsOf(purpose)?.get(name)).find((value) => value !== undefined);
if (found === undefined) {
  console.error(`No stack has an output ${name}.`);
  process.exitCode = 1;
} else {
  console.log(found);
}
