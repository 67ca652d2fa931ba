#!/usr/bin/env node
/** Arguments to a command. Loads nothing that `--version` can do without. */
import { version } from './version.js';

async function main(argv: readonly string[]): Promise<number> {
  if (argv.includes('--version') || argv.includes('-v')) {
    process.stdout.write(`${version()}\n`);
    return 0;
  }
  const { run } = await import('./front.js');
  return run(argv);
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
