/** What `applyPlan` does on odd disks and with odd plans. */
import { Volume } from 'memfs';
import { describe, expect, it } from 'vitest';
import { create } from '../../test/support/disk/changes.js';
import { posixDisk } from '../../test/support/disk/posix-disk.js';
import { HOME } from '../../test/support/world.js';
import { MANIFEST_PATH } from '../core/manifest/manifest.js';
import type { Change } from '../core/plan/change.js';
import { ProdgradeError } from '../errors.js';
import { applyPlan } from './apply.js';
import type { FileSystem } from './file-system.js';
import { look } from './sight.js';
import { inspectTarget } from './target.js';

const created = [
  create('README.md'),
  create(MANIFEST_PATH, '{}'),
  create('a/b/c.txt'),
  create('a/d.sh', '#!/bin/sh\n', true),
];
const owner = { name: '1@here', isAlive: () => false };
const quiet = { owner, settle: async () => undefined, finish: () => 'done' };
const sightOf = (fs: FileSystem, target: string, wanted: readonly Change[]) =>
  look(
    fs,
    inspectTarget(fs, undefined, target),
    wanted.map(({ path }) => path),
  );

describe('applyPlan', () => {
  it('puts the manifest in place last', async () => {
    const volume = Volume.fromJSON({ [`${HOME}/site`]: null });
    const placed: string[] = [];
    const fs = posixDisk(volume);
    const note = (to: unknown) => {
      if (!String(to).includes('prodgrade-stage')) placed.push(String(to));
    };
    const renameSync: FileSystem['renameSync'] = (from, to) => {
      note(to);
      fs.renameSync(from, to);
    };
    const linkSync: FileSystem['linkSync'] = (from, to) => {
      note(to);
      fs.linkSync(from, to);
    };
    const target = `${HOME}/site`;
    await applyPlan({ ...fs, renameSync, linkSync }, sightOf(fs, target, created), created, quiet);
    expect(placed).toEqual(['README.md', 'a', '.prodgrade'].map((path) => `${target}/${path}`));
  });

  it('does without hard links where the disk has none', async () => {
    const volume = Volume.fromJSON({ [`${HOME}/site`]: null });
    const fs = posixDisk(volume);
    const linkSync = () => {
      throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
    };
    await applyPlan({ ...fs, linkSync }, sightOf(fs, `${HOME}/site`, created), created, quiet);
    expect(volume.readFileSync(`${HOME}/site/README.md`, 'utf8')).toBe('README.md\n');
  });

  it('puts folders in place where a rename replaces none, as on Windows', async () => {
    const volume = Volume.fromJSON({ [HOME]: null });
    const fs = posixDisk(volume);
    const renameSync: FileSystem['renameSync'] = (from, to) => {
      if (fs.existsSync(to)) throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
      fs.renameSync(from, to);
    };
    await applyPlan({ ...fs, renameSync }, sightOf(fs, `${HOME}/site`, created), created, quiet);
    expect(volume.existsSync(`${HOME}/site/a/b/c.txt`)).toBe(true);
  });

  it.each([
    ['ENOSPC', /the disk is full\. Nothing was changed/],
    ['EACCES', /permission denied\. Nothing was changed/],
    ['EROFS', /the disk is read-only\. Nothing was changed/],
  ])('says what %s means', async (code, message) => {
    const disk = posixDisk(Volume.fromJSON({ [HOME]: null }));
    const fs = {
      ...disk,
      mkdirSync: () => {
        throw Object.assign(new Error(code), { code });
      },
    };
    const error = await applyPlan(fs, sightOf(disk, `${HOME}/site`, created), created, quiet).catch(
      (each: unknown) => each,
    );
    expect(error).toBeInstanceOf(ProdgradeError);
    expect((error as ProdgradeError).message).toMatch(message);
    expect((error as ProdgradeError).exitCode).toBe(1);
  });

  it('refuses a plan that nobody decided', async () => {
    const volume = Volume.fromJSON({ [`${HOME}/site/a`]: 'mine' });
    const open: Change = {
      kind: 'conflict',
      path: 'a',
      reason: 'both-added',
      ours: { bytes: new TextEncoder().encode('mine'), executable: false },
      theirs: { bytes: new TextEncoder().encode('theirs'), executable: false, class: 'managed' },
    };
    await expect(
      applyPlan(posixDisk(volume), sightOf(posixDisk(volume), `${HOME}/site`, [open]), [open], quiet),
    ).rejects.toThrow(/open conflict at a/);
  });
});
