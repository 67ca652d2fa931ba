import { Volume } from 'memfs';
import { describe, expect, it } from 'vitest';
import { create, update } from '../../test/support/disk/changes.js';
import { type Failure, failing } from '../../test/support/disk/failing-disk.js';
import { posixDisk } from '../../test/support/disk/posix-disk.js';
import { HOME, snapshot } from '../../test/support/world.js';
import { MANIFEST_PATH } from '../core/manifest/manifest.js';
import type { Change } from '../core/plan/change.js';
import { applyPlan } from './apply.js';
import type { FileSystem } from './file-system.js';
import { look } from './sight.js';
import { repair } from './stage.js';
import { inspectTarget } from './target.js';

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

const owner = { name: '1@here', isAlive: () => false };
const quiet = { owner, settle: async () => undefined, finish: () => 'done' };
const sightOf = (fs: FileSystem, target: string, wanted: readonly Change[]) =>
  look(
    fs,
    inspectTarget(fs, undefined, target),
    wanted.map(({ path }) => path),
  );

/** What memfs makes a file with, or what we do. */
const rightsOf = ({ kind, file }: Extract<Change, { kind: 'create' | 'update' }>) =>
  kind === 'update' ? '666' : file.executable ? '755' : '644';

describe.each(Object.entries(starts))('applyPlan to %s', (_title, { make, target, changes: wanted }) => {
  const before = snapshot(make());
  const whole = async () => {
    const volume = make();
    const { fs, calls } = failing(volume, Number.POSITIVE_INFINITY, 'once');
    expect(await applyPlan(fs, sightOf(posixDisk(volume), target, wanted), wanted, quiet)).toBe('done');
    return { volume, calls: calls() };
  };

  it('writes every file with its mode, one that was there with the rights it had, and nothing else', async () => {
    const { volume } = await whole();

    const after = snapshot(volume);
    for (const change of wanted) {
      const path = `${target}/${change.path}`;
      if (change.kind === 'create' || change.kind === 'update')
        expect(after[path]).toBe(`${rightsOf(change)} ${new TextDecoder().decode(change.file.bytes)}`);
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
        const sight = sightOf(posixDisk(volume), target, wanted);
        const outcome = await applyPlan(failing(volume, k, failure).fs, sight, wanted, quiet).then(
          () => 'done',
          (error: unknown) => error,
        );
        const leftovers = snapshot(volume);
        repair(posixDisk(volume), inspectTarget(posixDisk(volume), undefined, target), { ...owner, name: '2@here' });
        if (failure === 'once' && outcome !== 'done')
          expect(Object.keys(leftovers).filter((path) => !path.includes('prodgrade-stage'))).toEqual(
            Object.keys(before),
          );
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
      applyPlan(posixDisk(volume), sightOf(posixDisk(volume), target, wanted), wanted, { ...quiet, settle }),
    ).rejects.toThrow('signal');
    expect(snapshot(volume)).toEqual(before);
  });

  it('puts the repository that was made beside the files in place with them', async () => {
    const volume = make();
    const fs = posixDisk(volume);
    const finish = (staged: string) => {
      volume.mkdirSync(`${staged}/.git/objects`, { recursive: true });
    };
    await applyPlan(fs, sightOf(fs, target, wanted), wanted, { ...quiet, finish });
    expect(volume.existsSync(`${target}/.git/objects`)).toBe(true);
  });

  it('takes everything back when the repository cannot be made', async () => {
    const volume = make();
    const fs = posixDisk(volume);
    const finish = (staged: string) => {
      volume.mkdirSync(`${staged}/.git/objects`, { recursive: true });
      throw new Error('late');
    };
    await expect(applyPlan(fs, sightOf(fs, target, wanted), wanted, { ...quiet, finish })).rejects.toThrow('late');
    expect(snapshot(volume)).toEqual(before);
  });
});

function withoutStage(state: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(state).filter(([path]) => !path.includes('prodgrade-stage')));
}
