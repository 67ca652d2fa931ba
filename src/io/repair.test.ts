import { Volume } from 'memfs';
import { describe, expect, it } from 'vitest';
import { posixDisk, watched } from '../../test/support/disk/posix-disk.js';
import { HOME, snapshot } from '../../test/support/world.js';
import { ProdgradeError } from '../errors.js';
import { claim, stageFolder, take } from './lock.js';
import { repair } from './stage.js';
import { inspectTarget } from './target.js';

const site = `${HOME}/site`;
const stage = `${site}/.prodgrade-stage`;
const owner = (name: string, ...alive: readonly string[]) => ({
  name,
  isAlive: (each: string) => alive.includes(each),
});
const repairSite = (volume: Volume, who = owner('2@here')) => {
  const fs = posixDisk(volume);
  return repair(fs, inspectTarget(fs, undefined, site), who);
};
const journal = (moves: readonly object[], files: object = {}) => JSON.stringify({ moves, files });

describe('repair', () => {
  it('leaves a stage alone whose process lives, and removes it afterwards', () => {
    const volume = Volume.fromJSON({ [`${HOME}/.site.prodgrade-stage/owner`]: '77@here' });
    expect(() => repairSite(volume, owner('2@here', '77@here'))).toThrow(/process 77@here/);
    expect(volume.existsSync(`${HOME}/.site.prodgrade-stage/owner`)).toBe(true);
    expect(repairSite(volume)).toBe(true);
    expect(snapshot(volume, HOME)).toEqual({});
    expect(repairSite(volume)).toBe(false);
  });

  it('clears away what a run left that died while it took the lock', () => {
    const volume = Volume.fromJSON({
      [`${stage}.77@here/owner`]: '77@here',
      [`${HOME}/.site.prodgrade-stage.78@here`]: null,
    });
    repairSite(volume, owner('2@here', '78@here'));
    expect(Object.keys(snapshot(volume, HOME))).toEqual([`${HOME}/.site.prodgrade-stage.78@here`, site]);
  });

  it('never takes a file that its owner made or changed since', () => {
    const ours = '8a0b9e5ff6ef6a0d4aaf3b2b1d4f7bde2b2a6b1f0a2c4d5e6f708192a3b4c5d6';
    const volume = Volume.fromJSON({
      [`${stage}/owner`]: '77@here',
      [`${stage}/new/last/x`]: 'not placed yet',
      [`${stage}/journal.json`]: journal(
        [
          { path: 'README.md', had: false, write: true },
          { path: 'folder', had: false, write: true },
          { path: 'last', had: false, write: true },
        ],
        { 'README.md': ours, 'folder/a': ours },
      ),
      [`${site}/README.md`]: 'changed for days',
      [`${site}/folder/own`]: 'new',
    });
    expect(repairSite(volume)).toBe(true);
    expect(snapshot(volume, site)).toEqual({
      [`${site}/README.md`]: '666 changed for days',
      [`${site}/folder`]: 'folder',
      [`${site}/folder/own`]: '666 new',
    });
  });

  it('leaves everything in place when only the last word was missing', () => {
    const volume = Volume.fromJSON({
      [`${stage}/owner`]: '77@here',
      [`${stage}/journal.json`]: journal([{ path: '.git', had: false, write: true }]),
      [`${site}/.git/HEAD`]: 'ref',
      [`${site}/README.md`]: 'ours',
    });
    expect(repairSite(volume)).toBe(true);
    expect(Object.keys(snapshot(volume, site))).toEqual([`${site}/.git`, `${site}/.git/HEAD`, `${site}/README.md`]);
  });
});

describe('the lock', () => {
  const dead = () => Volume.fromJSON({ [`${stage}/owner`]: '77@here', [`${stage}/new/x`]: 'x' });

  it('of a dead run goes to one of two, at every interleaving', () => {
    const calls = (() => {
      const { fs, calls } = watched(posixDisk(dead()), () => undefined);
      claim(fs, stage, owner('2@here', '3@here'));
      return calls();
    })();
    for (let k = 1; k <= calls; k += 1) {
      const volume = dead();
      const won: string[] = [];
      const attempt = (name: string, fs = posixDisk(volume)) => {
        try {
          if (claim(fs, stage, owner(name, '2@here', '3@here'))) won.push(name);
        } catch (error) {
          expect(error).toBeInstanceOf(ProdgradeError);
        }
      };
      attempt('2@here', watched(posixDisk(volume), (call) => call === k && attempt('3@here')).fs);
      expect(won, `k = ${k}`).toHaveLength(1);
    }
  });

  it('that was cleared away and taken again meanwhile stays with its new owner', () => {
    const volume = dead();
    const fs = posixDisk(volume);
    const renew = (call: number) => {
      // The claim reads the owner by its second call; then another run repairs, and takes the lock itself.
      if (call !== 3) return;
      volume.rmSync(stage, { recursive: true });
      take(fs, stage, owner('3@here'));
    };
    expect(() => claim(watched(fs, renew).fs, stage, owner('2@here', '3@here'))).toThrow(/process 3@here/);
    expect(volume.readFileSync(`${stage}/owner`, 'utf8')).toBe('3@here');
  });

  it('is one for names that some disks take for the same, and short enough for every disk', () => {
    const long = 'Straße-'.repeat(30);
    expect(stageFolder(`${HOME}/${long}`, false)).toBe(
      stageFolder(`${HOME}/${long.toUpperCase().normalize('NFD').toLowerCase().replaceAll('ss', 'ß')}`, false),
    );
    expect(Buffer.byteLength(stageFolder(`/${long}`, false))).toBeLessThan(100);
  });
});
