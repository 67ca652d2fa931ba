/** The built command, stopped from outside while it writes: the old state or the new one, never a part. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { build } from '../../scripts/build.js';

const root = mkdtempSync(join(tmpdir(), 'prodgrade-interrupt-'));
const cli = join(root, 'dist', 'cli.cjs');
const slow = join(root, 'slow');
const cwd = join(root, 'work');

beforeAll(async () => {
  await build(join(root, 'dist'));
  mkdirSync(slow);
  // Stands where git does and leaves a window to hit: all files are in place, the commit is not.
  writeFileSync(
    join(slow, 'git'),
    `#!/bin/sh\ncase "$*" in *init*) mkdir .git; : > "${root}/started"; sleep 1 ;; esac\n`,
  );
  chmodSync(join(slow, 'git'), 0o755);
}, 120_000);
beforeEach(() => {
  rmSync(cwd, { recursive: true, force: true });
  rmSync(join(root, 'started'), { force: true });
  mkdirSync(cwd);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const flags = ['--domain', 'example.com', '--tier', 'baseline', '--iac', 'terraform'];
const environment = { PATH: `${slow}:${process.env.PATH}`, HOME: root };

/** Starts the command and waits until it is at git. */
async function startWriting(folder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [cli, folder, ...flags], { cwd, env: environment, stdio: 'ignore' });
  for (let tries = 0; !existsSync(join(root, 'started')); tries += 1) {
    if (tries > 400) throw new Error('git was never reached');
    await sleep(25);
  }
  return child;
}

describe.each([
  ['a new folder', 'site', ''],
  ['an empty folder', 'site', 'site'],
  ['this folder', '.', ''],
])('create into %s', (_title, folder, made) => {
  const prepare = () => mkdirSync(join(cwd, made), { recursive: true });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('takes everything back on %s and ends with %i', async (signal, code) => {
    prepare();
    const before = readdirSync(cwd, { recursive: true });
    const child = await startWriting(folder);
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([code, null]);
    expect(readdirSync(cwd, { recursive: true })).toEqual(before);
  });

  it('is repaired by the next run when it was killed', async () => {
    prepare();
    const child = await startWriting(folder);
    child.kill('SIGKILL');
    await once(child, 'exit');
    // The orphaned git is still there; the next run must not meet its late writes.
    await sleep(1500);
    const next = spawnSync(process.execPath, [cli, folder, ...flags, '--no-git'], {
      cwd,
      env: environment,
      encoding: 'utf8',
    });
    expect(next.stderr).toMatch(/An earlier run was interrupted/);
    expect(next.status).toBe(0);
    const site = join(cwd, folder);
    expect(existsSync(join(site, '.git'))).toBe(false);
    expect(readdirSync(cwd).filter((name) => name.includes('stage'))).toEqual([]);
    const { files } = JSON.parse(readFileSync(join(site, '.prodgrade', 'manifest.json'), 'utf8')) as { files: object };
    for (const path of Object.keys(files)) expect(existsSync(join(site, path)), path).toBe(true);
  });
});

describe('without a terminal', () => {
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    spawnSync(process.execPath, [cli, ...args], {
      cwd,
      env: { PATH: process.env.PATH, HOME: root, ...env },
      encoding: 'utf8',
    });

  it('asks nothing: exit code 2 with what is missing, and nothing written', () => {
    const { status, stderr, stdout } = run(['site']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/--domain <fqdn>[\s\S]*next {2}For example: node \S+cli\.cjs site --domain example\.com/);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('prints an error as JSON where JSON was asked for', () => {
    const { status, stdout } = run(['site', '--json', '--domain', 'http://example.com']);
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toEqual({
      error: {
        message: '--domain "http://example.com" is a URL.',
        next: expect.stringMatching(
          /^Give the name alone: example\.com\. Run: node \S+cli\.cjs site --domain example\.com --json$/,
        ),
        exitCode: 2,
      },
    });
  });

  it('survives a reader that closes early', () => {
    const { stdout } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${cli}" site ${flags.join(' ')} --dry-run 2>/dev/null | head -n 1`],
      { cwd, encoding: 'utf8' },
    );
    expect(stdout).toMatch(/^create /);
  });

  it.each([1, 3])('writes everything although the reader of its conversation closes after %i lines', (lines) => {
    const { stdout } = spawnSync(
      'bash',
      [
        '-c',
        `"${process.execPath}" "${cli}" site ${flags.join(' ')} 2>&1 | head -n ${lines}; echo "\${PIPESTATUS[0]}"`,
      ],
      { cwd, encoding: 'utf8' },
    );
    expect(stdout).toMatch(/^create-prodgrade [\s\S]*\n0\n$/);
    expect(readdirSync(cwd)).toEqual(['site']);
    expect(existsSync(join(cwd, 'site', '.prodgrade', 'manifest.json'))).toBe(true);
  });

  it('colours nothing but under FORCE_COLOR', () => {
    const colored = (env: Readonly<Record<string, string>>) =>
      run(['site', ...flags, '--dry-run'], env).stderr.includes('\u001b[');
    expect([colored({}), colored({ FORCE_COLOR: '1' }), colored({ FORCE_COLOR: '1', NO_COLOR: '1' })]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('tells version and help on standard output', () => {
    expect(run(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(run(['site', '--help']).stdout).toMatch(/--domain <fqdn>/);
  });
});
