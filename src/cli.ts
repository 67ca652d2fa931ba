#!/usr/bin/env node
/**
 * Arguments to a command. Loads nothing that `--version` can do without. The build compiles it for far older
 * versions of Node, so that they can print what is needed.
 */
import { version } from './version.js';

/** The oldest Node that can run the rest, as in package.json. */
const NEEDED = [20, 17] as const;

async function main(argv: readonly string[]): Promise<number> {
  if (argv.includes('--version') || argv.includes('-v')) {
    process.stdout.write(`${version()}\n`);
    return 0;
  }
  const { run } = await import('./front.js');
  return run(argv);
}

const [major, minor] = process.versions.node.split('.').map(Number) as [number, number];
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  process.stderr.write(
    `create-prodgrade needs Node ${NEEDED.join('.')} or newer, and this is Node ${process.versions.node}.\n`,
  );
  process.exitCode = 1;
} else {
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
