#!/usr/bin/env node
/** Arguments to a command. Loads nothing that `--version` can do without. */
import { version } from './version.js';

async function main(argv: readonly string[]): Promise<number> {
  if (argv.includes('--version') || argv.includes('-v')) {
    process.stdout.write(`${version()}\n`);
    return 0;
  }
  const { createHelp, run } = await import('./front.js');
  if (!argv.includes('--help') && !argv.includes('-h')) return run(argv);
  process.stdout.write(createHelp(version()));
  return 0;
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
