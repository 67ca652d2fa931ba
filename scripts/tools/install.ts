/** Brings the programs that the tests start into `.tools/`, or says which of them stay away. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, findTool, toolsFolder } from './find.js';
import { installNodes, oldNodes, supportedNodes } from './nodes.js';
import { installObservatory } from './observatory.js';

/** Installs what is missing. Never throws: the suites skip what they cannot start, and a line here says so. */
export function installTools(): void {
  installSystemPackages();
  installPythonTools('python');
  installPythonTools('checkov');
  installPythonTools('parliament');
  installObservatory();
  installNodes([...oldNodes, ...supportedNodes]);
  const wanted = [
    'terraform',
    'tofu',
    'git',
    'ministack',
    'zizmor',
    'checkov',
    'cfn-lint',
    'cfn-guard',
    'parliament',
    'shellcheck',
    'tmux',
  ];
  const missing = [...wanted.filter((name) => !findTool(name)), ...(findChromium() ? [] : ['chromium'])];
  for (const name of missing) console.log(`SKIP  ${name} is not on this machine: the tests that need it are skipped.`);
}

/** Debian's packages, where we may install them without asking. */
function installSystemPackages(): void {
  const missing = [
    ...['shellcheck', 'tmux'].filter((name) => !findTool(name)),
    ...(findChromium() ? [] : ['chromium']),
  ];
  if (missing.length === 0 || process.getuid?.() !== 0 || !findTool('apt-get')) return;
  console.log(`Installing ${missing.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], env);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], env);
}

/** A virtual environment with the pinned packages of `scripts/tools/<name>.txt`, made anew when the pins change. */
export function installPythonTools(name: string): void {
  const requirements = join(import.meta.dirname, `${name}.txt`);
  const pins = readFileSync(requirements, 'utf8');
  const folder = join(toolsFolder, name);
  const stamp = join(folder, 'installed.txt');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === pins) return;
  const python = ['python3', 'python'].find((candidate) => findTool(candidate));
  if (!python) return;
  console.log(`Installing the Python tools of scripts/tools/${name}.txt …`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(toolsFolder, { recursive: true });
  const done =
    run(python, ['-m', 'venv', folder]) &&
    run(join(folder, 'bin', 'python'), [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      '-r',
      requirements,
    ]);
  if (done) writeFileSync(stamp, pins);
}

function run(command: string, args: readonly string[], env = process.env): boolean {
  const { status } = spawnSync(command, args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) console.log(`${command} ${args.join(' ')} failed.`);
  return status === 0;
}
