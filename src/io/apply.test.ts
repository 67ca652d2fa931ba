import { createFsFromVolume, Volume } from 'memfs';
import { describe, expect, it } from 'vitest';
import { create, update } from '../../test/support/changes.js';
import { type Failure, failing } from '../../test/support/failing-disk.js';
import { HOME, snapshot } from '../../test/support/world.js';
import { MANIFEST_PATH } from '../core/manifest/manifest.js';
import type { Change } from '../core/plan/change.js';
import { ProdgradeError } from '../errors.js';
import { applyPlan } from './apply.js';
import type { FileSystem } from './file-system.js';
import { repair } from './stage.js';

const changes: readonly Change[] = [
  create('README.md'),
  create(MANIFEST_PATH, '{}'),
  create('a/b/c.txt'),
  create('a/d.sh', '#!/bin/sh\n', true),
  update('kept/old.txt'),
  { kind: 'delete', path: 'kept/gone.txt', reason: 'dropped' },
  { kind: 'keep', path: 'mine.txt', reason: 'edited' },
];
const created = changes.filter((change) => change.kind === 'create');

const starts: Readonly<
  Record<string, { readonly make: () => Volume; readonly target: string; readonly changes: readonly Change[] }>
> = {
  'a new folder': {
    make: () => Volume.fromJSON({ [`${HOME}/other.txt`]: 'other' }),
    target: `${HOME}/site`,
    changes: created,
  },
  'a new folder below new folders': {
    make: () => Volume.fromJSON({ [HOME]: null }),
    target: `${HOME}/x/y/site`,
    changes: created,
  },
  'an empty folder': {
    make: () => Volume.fromJSON({ [`${HOME}/site`]: null }),
    target: `${HOME}/site`,
    changes: created,
  },
  'a folder in use': {
    make: () =>
      Volume.fromJSON({
        [`${HOME}/site/mine.txt`]: 'mine',
        [`${HOME}/site/kept/old.txt`]: 'old',
        [`${HOME}/site/kept/gone.txt`]: 'gone',
        [`${HOME}/site/a/own.txt`]: 'own',
      }),
    target: `${HOME}/site`,
    changes,
  },
};

const quiet = { pid: 1, settle: async () => undefined, extra: [] as string[], finish: () => 'done' };

describe.each(Object.entries(starts))('applyPlan to %s', (_title, { make, target, changes: wanted }) => {
  const before = snapshot(make());
  const whole = async () => {
    const volume = make();
    const { fs, calls } = failing(volume, Number.POSITIVE_INFINITY, 'once');
    expect(await applyPlan(fs, target, wanted, quiet)).toBe('done');
    return { volume, calls: calls() };
  };

  it('writes every file with its mode, and nothing else', async () => {
    const { volume } = await whole();
    const after = snapshot(volume);
    for (const change of wanted) {
      const path = `${target}/${change.path}`;
      if (change.kind === 'create' || change.kind === 'update')
        expect(after[path]).toBe(
          `${change.file.executable ? '755' : '644'} ${new TextDecoder().decode(change.file.bytes)}`,
        );
      if (change.kind === 'delete') expect(after[path]).toBeUndefined();
    }
    const touched = new Set(wanted.map((change) => `${target}/${change.path}`));
    for (const [path, state] of Object.entries(before)) if (!touched.has(path)) expect(after[path]).toBe(state);
    expect(Object.keys(after).filter((path) => path.includes('prodgrade-stage'))).toEqual([]);
  });

  it.each<Failure>(['once', 'from then on', 'killed'])(
    'leaves the old tree or the new one when the k-th write fails %s, for every k',
    async (failure) => {
      const { volume: done, calls } = await whole();
      const after = snapshot(done);
      expect(calls).toBeGreaterThan(8);
      let undone = 0;
      for (let k = 1; k <= calls; k += 1) {
        const volume = make();
        const outcome = await applyPlan(failing(volume, k, failure).fs, target, wanted, quiet).then(
          () => 'done',
          (error: unknown) => error,
        );
        if (failure !== 'once') repair(createFsFromVolume(volume) as unknown as FileSystem, target, () => false);
        const now = snapshot(volume);
        if (outcome === 'done') expect(withoutStage(now), `k = ${k}`).toEqual(after);
        else expect([before, ...(failure === 'killed' ? [after] : [])], `k = ${k}`).toContainEqual(now);
        undone += JSON.stringify(now) === JSON.stringify(before) ? 1 : 0;
      }
      // All but the last two or three calls, which only tidy up, come before the commit.
      expect(undone).toBeGreaterThan(calls / 2);
    },
  );

  it('takes everything back when a signal came meanwhile', async () => {
    const volume = make();
    const settle = async () => Promise.reject(new Error('signal'));
    await expect(
      applyPlan(createFsFromVolume(volume) as unknown as FileSystem, target, wanted, { ...quiet, settle }),
    ).rejects.toThrow('signal');
    expect(snapshot(volume)).toEqual(before);
  });

  it('takes back what was made after the files as well', async () => {
    const volume = make();
    const finish = () => {
      volume.mkdirSync(`${target}/.git/objects`, { recursive: true });
      throw new Error('late');
    };
    await expect(
      applyPlan(createFsFromVolume(volume) as unknown as FileSystem, target, wanted, {
        ...quiet,
        finish,
        extra: ['.git'],
      }),
    ).rejects.toThrow('late');
    expect(snapshot(volume)).toEqual(before);
  });
});

describe('applyPlan', () => {
  it('writes the manifest last', async () => {
    const volume = Volume.fromJSON({ [`${HOME}/site`]: null });
    const placed: string[] = [];
    const fs = createFsFromVolume(volume) as unknown as FileSystem;
    const renameSync: FileSystem['renameSync'] = (from, to) => {
      if (!String(to).includes('prodgrade-stage')) placed.push(String(to));
      fs.renameSync(from, to);
    };
    await applyPlan({ ...fs, renameSync }, `${HOME}/site`, created, quiet);
    expect(placed.at(-1)).toBe(`${HOME}/site/${MANIFEST_PATH}`);
    expect(placed).toHaveLength(created.length);
  });

  it.each([
    ['ENOSPC', /the disk is full\. Nothing was changed/],
    ['EACCES', /permission denied\. Nothing was changed/],
    ['EROFS', /the disk is read-only\. Nothing was changed/],
  ])('says what %s means', async (code, message) => {
    const fs = {
      ...(createFsFromVolume(Volume.fromJSON({ [HOME]: null })) as unknown as FileSystem),
      mkdirSync: () => {
        throw Object.assign(new Error(code), { code });
      },
    };
    const error = await applyPlan(fs as unknown as FileSystem, `${HOME}/site`, created, quiet).catch(
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
      applyPlan(createFsFromVolume(volume) as unknown as FileSystem, `${HOME}/site`, [open], quiet),
    ).rejects.toThrow(/open conflict at a/);
  });

  it('refuses to write through a link that leads out', async () => {
    const volume = Volume.fromJSON({ [`${HOME}/site`]: null, '/elsewhere': null });
    volume.symlinkSync('/elsewhere', `${HOME}/site/a`);
    const before = snapshot(volume);
    await expect(
      applyPlan(createFsFromVolume(volume) as unknown as FileSystem, `${HOME}/site`, created, quiet),
    ).rejects.toThrow(/a is a symbolic link that leads out/);
    expect(snapshot(volume)).toEqual(before);
  });
});

function withoutStage(state: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(state).filter(([path]) => !path.includes('prodgrade-stage')));
}
