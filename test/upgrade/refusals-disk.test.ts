/** What an upgrade refuses, leaves alone, or keeps, for what happens on disk. */
import { describe, expect, it } from 'vitest';
import type { FileSystem } from '../../src/io/file-system.js';
import { posixDisk, watched } from '../support/disk/posix-disk.js';
import { created, libraryOf, runUpgrade, SITE } from '../support/upgrade/versions.js';
import { HOME } from '../support/world.js';

const one = libraryOf('1.0.0', { a: 'a\n', 'd/b': 'b\n' });
const two = libraryOf('2.0.0', { a: 'a2\n', 'd/b': 'b2\n' });

describe('upgrade refuses', () => {
  it('what changed between the plan and the writing, at every call', async () => {
    let seen = 0;
    for (let at = 1; ; at += 1) {
      const volume = await created(one);
      const { fs, calls } = watched(posixDisk(volume), (call) => {
        if (call === at) volume.writeFileSync(`${SITE}/a`, 'typed meanwhile\n');
      });
      const { error } = await runUpgrade(volume, two, ['--yes', '--on-conflict', 'ours'], { fs });
      if (calls() < at) break;
      const found = String(volume.readFileSync(`${SITE}/a`));
      // Before the look it is an edit; after the writing it is the owner's; in between it stops the run.
      expect(found, `call ${at}`).toBe('typed meanwhile\n');
      if (error) {
        seen += 1;
        // Typed where the old file was just put aside: the message says where that is.
        if (error.exitCode === 1) expect(error.message).toMatch(/its earlier content is in .*prodgrade-stage.old/);
        else expect([error.exitCode, String(volume.readFileSync(`${SITE}/d/b`))], `call ${at}`).toEqual([6, 'b\n']);
      }
    }
    expect(seen).toBeGreaterThan(3);
  }, 60_000);

  it('while another run is writing there', async () => {
    const volume = await created(one);
    const fs = posixDisk(volume);
    const other = {
      ...fs,
      linkSync: ((...args: Parameters<FileSystem['linkSync']>) => fs.linkSync(...args)) as FileSystem['linkSync'],
    };
    volume.mkdirSync(`${SITE}/.prodgrade-stage`);
    volume.writeFileSync(`${SITE}/.prodgrade-stage/owner`, '7@here');
    const outcome = await runUpgrade(volume, two, ['--yes'], { fs: other, alive: ['7@here'] });
    expect(outcome).toMatchObject({
      code: 6,
      error: { message: expect.stringMatching(/Another run \(process 7@here\)/) },
    });
  });
});

describe('what is no plain file', () => {
  it.each([
    ['edited on neither side', one],
    ['changed by the template', two],
    ['dropped by the template', libraryOf('2.0.0', { 'd/b': 'b\n' })],
  ])('is left alone: a link, %s', async (_title, catalogue) => {
    const volume = await created(one);
    volume.unlinkSync(`${SITE}/a`);
    volume.symlinkSync(`${HOME}/secret`, `${SITE}/a`);
    volume.writeFileSync(`${HOME}/secret`, 'secret\n');
    const { code, out } = await runUpgrade(volume, catalogue, ['--yes', '--json']);
    expect(code).toBe(0);
    expect(String(volume.readlinkSync(`${SITE}/a`))).toBe(`${HOME}/secret`);
    expect(String(volume.readFileSync(`${HOME}/secret`))).toBe('secret\n');
    expect(out).not.toMatch(/secret/);
  });
});

it('a file that comes back in place of a link gets what the template changed meanwhile', async () => {
  const volume = await created(one);
  volume.renameSync(`${SITE}/a`, `${HOME}/a`);
  volume.symlinkSync(`${HOME}/a`, `${SITE}/a`);
  expect((await runUpgrade(volume, two, ['--yes'])).code).toBe(0);
  expect((await runUpgrade(volume, two, ['--yes'])).out).toMatch(/^Up to date/);
  volume.unlinkSync(`${SITE}/a`);
  volume.renameSync(`${HOME}/a`, `${SITE}/a`);
  expect((await runUpgrade(volume, two, ['--yes'])).code).toBe(0);
  expect(String(volume.readFileSync(`${SITE}/a`))).toBe('a2\n');
});

describe('a folder in place of a file, and a file in place of a folder', () => {
  it.each([
    ['changed', two],
    ['dropped', libraryOf('2.0.0', { c: 'c\n' })],
    ['added to', libraryOf('2.0.0', { a: 'a2\n', 'd/b': 'b2\n', 'd/new': 'new\n', 'a.tf': 'new\n' })],
  ])('stay, whatever the template %s', async (_title, catalogue) => {
    const volume = await created(one);
    volume.unlinkSync(`${SITE}/a`);
    volume.mkdirSync(`${SITE}/a`);
    volume.writeFileSync(`${SITE}/a/mine`, 'mine\n');
    volume.rmSync(`${SITE}/d`, { recursive: true });
    volume.writeFileSync(`${SITE}/d`, 'mine\n');
    const { code, err } = await runUpgrade(volume, catalogue, ['--yes']);
    expect([code, String(volume.readFileSync(`${SITE}/a/mine`)), String(volume.readFileSync(`${SITE}/d`))]).toEqual([
      0,
      'mine\n',
      'mine\n',
    ]);
    expect(err).toMatch(/keep +a +no plain file is there[\s\S]*keep +d\/b +no plain file is there/);
  });
});

describe('a name that differs in capitals only', () => {
  const next = libraryOf('2.0.0', { a: 'a2\n', 'd/b': 'b2\n', 'd/new': 'new\n', 'caf\u00e9': 'new\n' });

  it.each([
    ['D/B, which the owner made of d/b', 'd/b', 'd/B'],
    ['a folder D, which the owner made of d', 'd/b', 'D/b'],
    ['d/NEW, beside which the template has d/new', '', 'd/NEW'],
    ['an accent that is written in two parts', '', 'cafe\u0301'],
  ])('keeps the file of its owner: %s', async (_title, from, to) => {
    const volume = await created(one);
    volume.mkdirSync(`${SITE}/D`);
    if (from) volume.renameSync(`${SITE}/${from}`, `${SITE}/${to}`);
    else volume.writeFileSync(`${SITE}/${to}`, 'mine\n');
    if (!to.startsWith('D')) volume.rmdirSync(`${SITE}/D`);
    else volume.rmdirSync(`${SITE}/d`);
    const mine = String(volume.readFileSync(`${SITE}/${to}`));
    const { code, err } = await runUpgrade(volume, next, ['--yes']);
    expect([code, String(volume.readFileSync(`${SITE}/${to}`))]).toEqual([0, mine]);
    expect(err).toMatch(/keep +\S+ +exists under a name that differs only in capitals/);
    const folder = to.includes('/') ? to.split('/')[0] : '';
    const folded = volume.readdirSync(`${SITE}/${folder}`).map((name) => String(name).normalize('NFC').toLowerCase());
    expect(new Set(folded).size).toBe(folded.length);
    expect(String(volume.readFileSync(`${SITE}/a`))).toBe('a2\n');
  });
});

describe('who may read and write a file', () => {
  it.each(['444', '600', '664', '750'])('stays as it is: %s', async (rights) => {
    const volume = await created(one);
    volume.chmodSync(`${SITE}/a`, rights);
    volume.chmodSync(`${SITE}/d/b`, rights);
    expect((await runUpgrade(volume, two, ['--yes'])).code).toBe(0);
    const now = ['a', 'd/b'].map((path) => [
      String(volume.readFileSync(`${SITE}/${path}`)),
      (volume.statSync(`${SITE}/${path}`).mode & 0o777).toString(8),
    ]);
    expect(now).toEqual([
      ['a2\n', rights],
      ['b2\n', rights],
    ]);
  });
});
