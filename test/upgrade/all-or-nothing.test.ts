/** A full disk or a power cut at every single write of an upgrade: the old state or the new one, never a part. */
import type { Volume } from 'memfs';
import { describe, expect, it } from 'vitest';
import { repair } from '../../src/io/stage.js';
import { inspectTarget } from '../../src/io/target.js';
import { type Failure, failing, Killed } from '../support/disk/failing-disk.js';
import { posixDisk } from '../support/disk/posix-disk.js';
import { created, libraryOf, runUpgrade, SITE } from '../support/upgrade/versions.js';
import { HOME, snapshot } from '../support/world.js';

const text = 'one\ntwo\nthree\n';
const one = libraryOf('1.0.0', { a: text, b: 'b\n', 'd/c': 'c\n', 'gone/deep/x': 'x\n', z: 'z\n' });
const two = libraryOf('2.0.0', {
  a: text.replace('two', 'THEIRS'),
  b: 'b2\n',
  'd/c': 'c2\n',
  'new/deep/y': 'y\n',
  z: ['z\n', 'managed', true],
});

/** With a merge that conflicts, so that its state is written too. */
async function site(): Promise<Volume> {
  const volume = await created(one);
  volume.writeFileSync(`${SITE}/a`, text.replace('two', 'MINE'));
  return volume;
}

const state = (volume: Volume) => snapshot(volume, HOME);

/** The same files, whatever rubbish could not be removed when all was done. */
function isWhole(found: ReturnType<typeof state>, after: ReturnType<typeof state>): boolean {
  const files = (all: typeof found) =>
    JSON.stringify(Object.entries(all).filter(([path, text]) => text !== 'folder' && !path.includes('-stage')));
  return files(found) === files(after);
}

async function attempt(k: number, failure: Failure): Promise<{ volume: Volume; done: boolean }> {
  const volume = await site();
  const { fs, calls } = failing(volume, k, failure);
  let done = false;
  try {
    done = (await runUpgrade(volume, two, ['--yes'], { fs })).error === undefined;
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
  return { volume, done: done && calls() < k };
}

describe('an upgrade that fails at its k-th write', () => {
  it.each<Failure>(['once', 'from then on', 'killed'])(
    'leaves all or nothing, when it fails %s',
    async (failure) => {
      const before = state(await site());
      const whole = await site();
      expect((await runUpgrade(whole, two, ['--yes'], { fs: posixDisk(whole) })).code).toBe(4);
      const after = state(whole);
      expect(Object.keys(after).some((path) => path.includes('gone'))).toBe(false);
      let k = 1;
      for (; ; k += 1) {
        const { volume, done } = await attempt(k, failure);
        if (done) break;
        const check = () => isWhole(state(volume), after) || expect(state(volume), `write ${k}`).toEqual(before);
        if (failure === 'once') check();
        const fs = posixDisk(volume);
        repair(fs, inspectTarget(fs, undefined, SITE), { name: '2@here', isAlive: () => false });
        check();
      }
      expect(k).toBeGreaterThan(40);
    },
    60_000,
  );
});
