/** Whatever another program does while a run writes, before whichever call: nothing of it is lost, and the run writes all or nothing. */
import { Volume } from 'memfs';
import { describe, expect, it } from 'vitest';
import { create } from '../../test/support/disk/changes.js';
import { posixDisk, watched } from '../../test/support/disk/posix-disk.js';
import { HOME, snapshot } from '../../test/support/world.js';
import { MANIFEST_PATH } from '../core/manifest/manifest.js';
import type { Change } from '../core/plan/change.js';
import { plan } from '../core/plan/plan.js';
import type { FileTree } from '../core/types.js';
import { exitCodes, ProdgradeError } from '../errors.js';
import { type Staged, stagePlan } from './apply.js';
import type { FileSystem } from './file-system.js';
import { look } from './sight.js';
import { inspectTarget } from './target.js';

const site = `${HOME}/site`;
const treeOf = (text: string): FileTree =>
  new Map(
    ['.gitignore', MANIFEST_PATH, 'README.md', 'a/b/c.txt', 'a/d.sh', 'docs/x.md'].map((path) => {
      const change = create(path, `${text} ${path}\n`, path.endsWith('.sh'));
      return [path, (change as Change & { kind: 'create' }).file];
    }),
  );

const starts: Readonly<Record<string, () => Volume>> = {
  'a new folder': () => Volume.fromJSON({ [`${HOME}/other.txt`]: 'other' }),
  'an empty folder': () => Volume.fromJSON({ [site]: null }),
  'a folder in use': () =>
    Volume.fromJSON({ [`${site}/README.md`]: 'mine', [`${site}/a/own.txt`]: 'own', [`${site}/docs`]: null }),
};

/** A run up to the moment before it writes: what it saw, and what it would do. */
function planned(fs: FileSystem, folder = site, text = 'ours') {
  const sight = look(fs, inspectTarget(fs, undefined, folder), treeOf(text).keys());
  if (sight.target.entries.includes('.prodgrade')) throw new ProdgradeError('there is a repository', '');
  const changes = plan(new Map(), sight.ours, treeOf(text)).map(
    (change): Change => (change.kind === 'conflict' ? { kind: 'keep', path: change.path, reason: 'edited' } : change),
  );
  return { sight, changes };
}

const begin = (fs: FileSystem, { sight, changes }: ReturnType<typeof planned>, name = '1@here'): Staged<string> =>
  stagePlan(fs, sight, changes, { name, isAlive: (each) => each !== name }, () => 'done');

/** What became of a run. Only refusals and failures that say so are expected. */
function outcome(work: () => void): 'done' | ProdgradeError {
  try {
    work();
    return 'done';
  } catch (error) {
    if (error instanceof ProdgradeError) return error;
    throw error;
  }
}

const make = (volume: Volume, path: string, text: string) => {
  volume.mkdirSync(path.slice(0, path.lastIndexOf('/')), { recursive: true });
  volume.writeFileSync(path, text);
  volume.chmodSync(path, 0o666);
};
const intruders: Readonly<Record<string, (volume: Volume) => void>> = {
  'a file of ours appears': (volume) => make(volume, `${site}/.gitignore`, 'theirs'),
  'a file is written': (volume) => make(volume, `${site}/README.md`, 'theirs'),
  'a file that is not one of ours appears': (volume) => make(volume, `${site}/notes.txt`, 'theirs'),
  'a file deep down appears': (volume) => make(volume, `${site}/a/b/c.txt`, 'theirs'),
  'a file appears beside ours deep down': (volume) => make(volume, `${site}/a/b/own.txt`, 'theirs'),
  'a manifest appears': (volume) => make(volume, `${site}/${MANIFEST_PATH}`, 'theirs'),
  'the folder appears': (volume) => volume.mkdirSync(site, { recursive: true }),
  'a folder of ours appears': (volume) => volume.mkdirSync(`${site}/.prodgrade`, { recursive: true }),
};
/** What the owner did, whose result must be there in the end, whatever became of the run. */
const theirs = (state: Readonly<Record<string, string>>) =>
  Object.entries(state).filter(([, text]) => /\b(theirs|mine|own|other)$/.test(text));

describe.each(Object.entries(starts))('into %s', (_start, disk) => {
  it.each(Object.entries(intruders))('%s, before every call', (_title, intrude) => {
    const whole = disk();
    const counted = watched(posixDisk(whole), () => undefined);
    begin(counted.fs, planned(posixDisk(whole))).commit();
    const [refused, done] = [disk(), whole];
    for (const volume of [refused, done]) intrude(volume);
    const ends = new Set<string>();
    for (let k = 1; k <= counted.calls(); k += 1) {
      const volume = disk();
      const before = planned(posixDisk(volume));
      const { fs } = watched(posixDisk(volume), (call) => call === k && intrude(volume));
      const end = outcome(() => begin(fs, before).commit());
      const state = snapshot(volume);
      expect(theirs(state), `k = ${k}`).toEqual(expect.arrayContaining(theirs(snapshot(refused))));
      expect(state, `k = ${k}`).toEqual(snapshot(end === 'done' ? done : refused));
      if (end !== 'done') expect([exitCodes.failure, exitCodes.refused]).toContain(end.exitCode);
      ends.add(end === 'done' ? 'done' : 'refused');
    }
    expect([...ends]).toContain('done');
  });

  it.each<[string, (volume: Volume) => void]>([
    ['vanishes', (volume) => volume.rmSync(site, { recursive: true, force: true })],
    ['is replaced', (volume) => void (volume.existsSync(site) && volume.renameSync(site, `${HOME}/kept`))],
    [
      'becomes a link',
      (volume) => {
        volume.rmSync(site, { recursive: true, force: true });
        volume.symlinkSync(HOME, site);
      },
    ],
  ])('the folder %s before the last look: nothing is written', (title, intrude) => {
    const volume = disk();
    const fs = posixDisk(volume);
    const before = planned(fs);
    if (title !== 'becomes a link' && before.sight.target.identity === undefined) return;
    intrude(volume);
    if (title === 'is replaced') volume.mkdirSync(site);
    const state = snapshot(volume);
    expect(outcome(() => begin(fs, before).commit())).toMatchObject({ exitCode: expect.any(Number) });
    expect(snapshot(volume)).toEqual(state);
  });

  it.each(['as it is', 'through a link'])(
    'of two runs one wins, at every interleaving; the other spells the folder %s',
    (spelling) => {
      const fresh = () => {
        const volume = disk();
        volume.symlinkSync(HOME, '/short');
        return volume;
      };
      const folder = spelling === 'as it is' ? site : '/short/site';
      const winner = (text: string) => {
        const volume = fresh();
        begin(posixDisk(volume), planned(posixDisk(volume), site, text)).commit();
        return snapshot(volume);
      };
      const whole = { ours: winner('ours'), others: winner('others') };
      const counted = watched(posixDisk(fresh()), () => undefined);
      begin(counted.fs, planned(posixDisk(fresh()))).commit();
      for (let from = 1; from <= counted.calls(); from += 1)
        for (let to = from; to <= counted.calls(); to += 7) {
          const volume = fresh();
          const disk = posixDisk(volume);
          let other: Staged<string> | undefined;
          let others: 'done' | ProdgradeError | undefined;
          const { fs } = watched(disk, (call) => {
            if (call === from) others = outcome(() => (other = begin(disk, planned(disk, folder, 'others'), '2@here')));
            if (call === to && others === 'done') others = outcome(() => other!.commit());
          });
          const before = planned(disk);
          const ours = outcome(() => begin(fs, before).commit());
          // A run that was stopped by the other one before its last call never let it go on.
          if (others === 'done' && ours !== 'done') outcome(() => other!.commit());
          const state = snapshot(volume);
          const won = [ours, others].filter((each) => each === 'done');
          expect(won.length, `${from}, ${to}: ${String(ours)} / ${String(others)}`).toBe(1);
          expect(state, `${from}, ${to}`).toEqual(ours === 'done' ? whole.ours : whole.others);
        }
    },
  );
});
