/** All tests: brings the tools they start, builds the command they run, and hands over to vitest. */
import { spawnSync } from 'node:child_process';
import { build } from './build.js';
import { installTools } from './tools/install.js';

installTools();
await build();
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
process.exitCode = status ?? 1;
