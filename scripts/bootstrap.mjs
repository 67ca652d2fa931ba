// The way in from a fresh clone, so it may use nothing that `npm ci` brings:
//   node scripts/bootstrap.mjs create [arguments of the command]
//   node scripts/bootstrap.mjs test [arguments of vitest]
// It installs the packages and builds the command when they are missing or stale, then does what was asked.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const built = join(root, 'dist', 'cli.cjs');
const [task, ...args] = process.argv.slice(2);

requireNode();
if (!packagesFresh())
  prepare('Installing the packages this project is built with', 'npm', ['ci', '--no-audit', '--no-fund']);
if (task === 'create') {
  if (!buildFresh()) prepare('Building the command', process.execPath, ['--import', 'tsx', 'scripts/build.ts']);
  // Under `npm run` the working directory is the project's; a folder named by the user is meant from where they stand.
  await become(process.execPath, [built, ...args], process.env['INIT_CWD'] ?? process.cwd());
} else if (task === 'test') {
  await become(process.execPath, ['--import', 'tsx', 'scripts/test.ts', ...args], root);
} else {
  fail('Usage: node scripts/bootstrap.mjs create|test [arguments]', 2);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 17))
    fail(`Node ${process.versions.node} is too old: 20.17 or newer is needed.`, 1);
}

/** What is installed is what the lock file says. Compared by content, because a checkout touches every date. */
function packagesFresh() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const { packages: have } = JSON.parse(readFileSync(installed, 'utf8'));
  const { packages: want } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  // An optional package is there only on the platform it is for.
  return Object.entries(want).every(
    ([path, { version, optional }]) => path === '' || (have[path] ? have[path].version === version : optional === true),
  );
}

/** No source is newer than the built command. */
function buildFresh() {
  if (!existsSync(built)) return false;
  const time = statSync(built).mtimeMs;
  return ['src', 'controls', 'templates', 'generators', 'scripts', 'package.json'].every(
    (path) => newest(join(root, path)) <= time,
  );
}

function newest(path) {
  const { mtimeMs, isDirectory } = describe(path);
  return isDirectory ? Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name)))) : mtimeMs;
}

function describe(path) {
  const stats = statSync(path);
  return { mtimeMs: stats.mtimeMs, isDirectory: stats.isDirectory() };
}

/** Runs a step and stops when it fails. What it says goes to stderr: stdout belongs to the command. */
function prepare(what, command, commandArgs) {
  process.stderr.write(`${what} …\n`);
  const { status, error } = spawnSync(command, commandArgs, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    // The browser that the tests drive is the machine's own.
    env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1', NODE_ENV: 'development' },
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (status !== 0) fail(`${what} failed${error ? `: ${error.message}` : ''}.`, 1);
}

/** Hands the terminal to the command and ends as it ends. */
async function become(command, commandArgs, cwd) {
  const child = spawn(command, commandArgs, { cwd, stdio: 'inherit' });
  // Ctrl-C reaches the child by itself; leaving before it would cut its goodbye short.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
  const [status, signal] = await new Promise((resolve) => child.on('close', (...end) => resolve(end)));
  process.exitCode = status ?? (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 1);
}

function fail(message, status) {
  process.stderr.write(`${message}\n`);
  process.exit(status);
}
