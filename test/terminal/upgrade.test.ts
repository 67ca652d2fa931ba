/** The built command upgrades real repositories, in every flavor, at a terminal and without one, and is killed while it writes. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../scripts/build.js';
import { readFrozen } from '../../scripts/freeze/frozen.js';
import { findTool } from '../../scripts/tools/find.js';
import { flavors } from '../../src/core/types.js';
import { openScreen } from '../support/terminal/tmux.js';
import { filesOf, gitEnv, siteAt } from '../support/upgrade/site.js';

const root = mkdtempSync(join(tmpdir(), 'prodgrade-upgrade-'));
const cli = join(root, 'dist', 'cli.cjs');
const env = { ...gitEnv, HOME: root };
let made = 0;

beforeAll(() => build(join(root, 'dist')), 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }), 120_000);

/** What 0.1.0 rendered, committed. */
function old(name: string) {
  made += 1;
  const site = siteAt(join(root, `site${made}`));
  for (const [path, { bytes, executable }] of readFrozen('0.1.0', name)) {
    const at = join(site.folder, path);
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, bytes, { mode: executable ? 0o755 : 0o644 });
  }
  site.git('init', '-q');
  site.commit();
  return site;
}

const run = (folder: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [cli, ...args], { cwd: folder, env, encoding: 'utf8' });

describe.each(flavors)('the built command, %s', (iac) => {
  it('shows a diff that git applies, upgrades, and finds nothing more to do', () => {
    const site = old(`${iac}/standard`);
    const dry = run(site.folder, 'upgrade', '--dry-run');
    expect([dry.status, dry.stderr]).toEqual([0, expect.stringMatching(/Nothing was written/)]);
    expect(site.git('status', '--porcelain')).toBe('');
    execFileSync('git', ['apply', '--check', '-'], { cwd: site.folder, input: dry.stdout, env });
    expect(run(site.folder, 'upgrade')).toMatchObject({ status: 0, stdout: expect.stringMatching(/files changed/) });
    site.commit();
    expect(run(site.folder, 'upgrade').stdout).toMatch(/^Up to date/);
    expect(run(site.folder, 'diff', '--stat').stdout).toMatch(/0 lines added/);
  }, 60_000);

  it('leaves a conflict with exit code 4, and takes it back', () => {
    const site = old(`${iac}/standard`);
    const readme = site.read('README.md')!;
    site.write(
      'README.md',
      readme.replaceAll(/.+/g, (line) => `${line}!`),
    );
    site.commit();
    const before = filesOf(site.folder);
    const { status, stdout } = run(site.folder, 'upgrade', '--json');
    expect([status, JSON.parse(stdout)]).toMatchObject([4, { conflicts: [{ path: 'README.md' }] }]);
    expect(run(site.folder, 'upgrade', '--continue').status).toBe(4);
    expect(run(site.folder, 'upgrade', '--abort').status).toBe(0);
    expect(filesOf(site.folder)).toEqual(before);
  }, 60_000);
});

describe('the built command, stopped', () => {
  it.each(['SIGKILL', 'SIGINT', 'SIGTERM'] as const)(
    'by %s at any moment, leaves all or nothing',
    async (signal) => {
      const site = old('terraform/strict');
      const before = filesOf(site.folder);
      const whole = old('terraform/strict');
      expect(run(whole.folder, 'upgrade').status).toBe(0);
      const after = filesOf(whole.folder);
      for (let delay = 60; delay < 1500; delay = Math.ceil(delay * 1.4)) {
        const child = spawn(process.execPath, [cli, 'upgrade'], { cwd: site.folder, env, stdio: 'ignore' });
        const timer = setTimeout(() => child.kill(signal), delay);
        await once(child, 'exit');
        clearTimeout(timer);
        // The next start repairs; naming no answer that exists stops it before it does more.
        const next = run(site.folder, 'upgrade', '--set', 'none=1');
        expect(next.status).toBe(2);
        const found = JSON.stringify(filesOf(site.folder));
        if (found !== JSON.stringify(after)) expect(found, `after ${delay} ms`).toBe(JSON.stringify(before));
        site.git('reset', '-q', '--hard');
        site.git('clean', '-qfd');
      }
    },
    120_000,
  );

  it('once, when two start together', async () => {
    const site = old('terraform/baseline');
    const children = [0, 1].map(() =>
      spawn(process.execPath, [cli, 'upgrade'], { cwd: site.folder, env, stdio: 'ignore' }),
    );
    const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0] as number));
    expect(codes).toContain(0);
    expect(
      codes.every((code) => [0, 1, 6].includes(code)),
      String(codes),
    ).toBe(true);
    site.commit();
    expect(run(site.folder, 'upgrade').stdout).toMatch(/^Up to date/);
    expect(existsSync(join(site.folder, '.prodgrade-stage'))).toBe(false);
  }, 60_000);

  it.skipIf(process.getuid?.() === 0)('by a folder that is read-only', () => {
    const site = old('terraform/baseline');
    chmodSync(join(site.folder, 'hardened'), 0o555);
    const before = filesOf(site.folder);
    expect(run(site.folder, 'upgrade').status).toBe(1);
    expect(filesOf(site.folder)).toEqual(before);
    chmodSync(join(site.folder, 'hardened'), 0o755);
  });
});

describe.skipIf(findTool('tmux') === undefined)('upgrade at a terminal (needs tmux)', () => {
  it('shows a summary, asks for each conflict, shows the difference, and confirms', async () => {
    const site = old('terraform/baseline');
    site.write(
      'README.md',
      site
        .read('README.md')!
        .replace(/^# .*/, '# Ours')
        .replace(/Rendered by.*/, 'Ours.'),
    );
    site.commit();
    const screen = openScreen('upgrade', site.folder);
    try {
      screen.type(`clear; node ${cli} upgrade; echo "[exit $?]"`);
      screen.press('Enter');
      // 0.1.0 did not ask for it.
      await screen.see(/\? Branch that workflows run for/);
      screen.press('Enter');
      expect(await screen.see(/\? README\.md: \d conflicts?/)).toMatch(/Mine[\s\S]*template[\s\S]*Markers[\s\S]*Show/);
      screen.press('Down', 'Down', 'Down', 'Enter');
      await screen.see(/\+For that, `\.prodgrade/);
      await sleep(200);
      screen.press('Enter');
      await screen.see(/\? Write these changes\?/);
      screen.press('Enter');
      await screen.see(/\[exit 0\]/);
      expect(readFileSync(join(site.folder, 'README.md'), 'utf8')).toMatch(/^# Ours\n[\s\S]*Ours\./);
    } finally {
      screen.close();
    }
  }, 60_000);

  it('leads from create to upgrade', async () => {
    const site = old('terraform/baseline');
    const screen = openScreen('create-upgrade', dirname(site.folder));
    try {
      screen.type(`clear; node ${cli} ${site.folder.split('/').at(-1)}; echo "[exit $?]"`);
      screen.press('Enter');
      await screen.see(/already holds a create-prodgrade repository\. Upgrade it\?/);
      screen.press('Enter');
      await screen.see(/\? Branch that workflows run for/);
      screen.press('Enter');
      await screen.see(/\? Write these changes\?/);
      screen.press('n', 'Enter');
      await screen.see(/Nothing was written\.\s+\[exit 6\]/);
    } finally {
      screen.close();
    }
  }, 60_000);
});
