/** The built command with paths that lead nowhere: each gets the true reason. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { build } from '../../scripts/build.js';

const root = mkdtempSync(join(tmpdir(), 'prodgrade-paths-'));
const cli = join(root, 'dist', 'cli.cjs');
const cwd = join(root, 'work');
const env = { PATH: process.env.PATH, HOME: root };
const flags = ['--domain', 'example.com', '--tier', 'baseline', '--no-git'];

beforeAll(() => build(join(root, 'dist')), 120_000);
beforeEach(() => {
  rmSync(cwd, { recursive: true, force: true });
  mkdirSync(cwd);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a path that cannot be used', () => {
  const say = (folder: string, options: object = {}) => {
    const run = spawnSync(process.execPath, [cli, folder, ...flags, '--iac', 'terraform'], {
      cwd,
      env,
      encoding: 'utf8',
      ...options,
    });
    expect(run.stderr).not.toMatch(/report it|\n\s+at /);
    return { status: run.status, said: run.stderr.replace(/^create-prodgrade .*\n/, '') };
  };
  /** In a shell that stays behind in a folder that is gone. */
  const fromGone = (folder: string) => {
    mkdirSync(join(cwd, 'gone'));
    const script = `cd gone && rmdir ../gone && exec "${process.execPath}" "${cli}" "${folder}" ${flags.join(' ')} --iac terraform`;
    return spawnSync('sh', ['-c', script], { cwd, env, encoding: 'utf8' });
  };

  it('from a folder that was deleted: says so, and takes an absolute path', () => {
    const relative = fromGone('site');
    expect(relative.status).toBe(2);
    expect(relative.stderr).toMatch(/The folder that this command was started in no longer exists/);
    const absolute = fromGone(join(cwd, 'site'));
    expect([absolute.status, absolute.stderr]).toEqual([0, expect.stringMatching(/files written/)]);
    expect(existsSync(join(cwd, 'site', 'README.md'))).toBe(true);
  });

  it.each<[string, () => void, RegExp]>([
    ['x'.repeat(300), () => undefined, /has 300 bytes, which is longer than the disk allows/],
    [`new/${'é'.repeat(150)}/site`, () => undefined, /has 300 bytes, which is longer than the disk allows/],
    ['dead/site', () => symlinkSync('nowhere', join(cwd, 'dead')), /dead, which is a symbolic link to nothing/],
    ['dead', () => symlinkSync('nowhere', join(cwd, 'dead')), /^error dead is a symbolic link to nothing/],
    [
      'loop/site',
      () => symlinkSync('loop', join(cwd, 'loop')),
      /loop, which is a symbolic link that is part of a loop/,
    ],
    ['file/site', () => writeFileSync(join(cwd, 'file'), ''), /is below file, which is a file/],
    [
      'via/site',
      () => {
        writeFileSync(join(cwd, 'file'), '');
        symlinkSync('file', join(cwd, 'via'));
      },
      /is below via, which is a file/,
    ],
    ['/dev/null', () => undefined, /is a device, pipe or socket, not a folder/],
    ['/proc/site', () => undefined, /Cannot write to \/proc\/site|not writable/],
  ])('case %#', (folder, prepare, message) => {
    prepare();
    const before = readdirSync(cwd);
    const { status, said } = say(folder);
    expect([1, 2]).toContain(status);
    expect(said).toMatch(message);
    if (!/not writable/.test(said)) expect(said).not.toMatch(/permissions/);
    expect(readdirSync(cwd)).toEqual(before);
  });

  it('takes a name that is as long as the disk allows', () => {
    expect(say('x'.repeat(255)).status).toBe(0);
    expect(existsSync(join(cwd, 'x'.repeat(255), 'README.md'))).toBe(true);
  });

  it.runIf(process.getuid?.() === 0)(
    'without the right to look into a folder, or to write (needs root, to be somebody else)',
    () => {
      for (const folder of [root, join(root, 'dist')]) chmodSync(folder, 0o755);
      for (const [name, mode] of [
        ['shut', 0o600],
        ['readable', 0o555],
        ['blind', 0o333],
      ] as const) {
        mkdirSync(join(cwd, name));
        chmodSync(join(cwd, name), mode);
      }
      const stranger = { uid: 65534, gid: 65534 };
      expect(say('shut/site', stranger).said).toMatch(/you may not look into .*shut/);
      expect(say('readable/site', stranger).said).toMatch(/you may not write to .*readable/);
      expect(say('blind', stranger).said).toMatch(/Cannot use blind: permission denied/);
    },
  );
});
