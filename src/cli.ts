#!/usr/bin/env node
/** Arguments to a command. Loads nothing that `--version` and `--help` can do without. */
const argv = process.argv.slice(2);

if (argv.includes('--version') || argv.includes('-v')) {
  const { version } = await import('./version.js');
  process.stdout.write(`${version()}\n`);
} else if (argv.includes('--help') || argv.includes('-h')) {
  const [{ version }, { createHelp }] = await Promise.all([import('./version.js'), import('./core/answers/help.js')]);
  process.stdout.write(createHelp(version()));
} else {
  const { run } = await import('./commands/run.js');
  process.exitCode = await run(argv);
}
