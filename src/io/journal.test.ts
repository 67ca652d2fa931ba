import { Volume } from 'memfs';
import { describe, expect, it } from 'vitest';
import { posixDisk } from '../../test/support/disk/posix-disk.js';
import { HOME, snapshot } from '../../test/support/world.js';
import { repair } from './stage.js';
import { inspectTarget } from './target.js';

const site = `${HOME}/site`;
const stage = `${site}/.prodgrade-stage`;

/** A repository that came with a stage which no run of ours left. */
function planted(journal: string): Volume {
  const volume = Volume.fromJSON({
    [`${stage}/owner`]: '77@elsewhere',
    [`${stage}/old/0`]: 'planted',
    [`${stage}/new/x`]: '',
    [`${stage}/journal.json`]: journal,
    [`${HOME}/.ssh/config`]: 'mine',
  });
  volume.symlinkSync('..', `${site}/out`);
  return volume;
}

describe('a stage that came with a repository', () => {
  it.each([
    ['a path that leads out', '../.ssh/authorized_keys'],
    ['an absolute path', '/etc/cron.d/x'],
    ['a path through a link that leads out', 'out/.ssh/authorized_keys'],
    ['a hook of git', '.git/hooks/pre-commit'],
    ['git itself', '.git'],
  ])('writes nothing by a journal with %s', (_title, path) => {
    const moves = [
      { path, had: true, write: false },
      { path: 'x', had: false, write: true },
    ];
    for (const journal of [JSON.stringify({ moves, files: {} }), '{"moves":', '{}']) {
      const volume = planted(journal);
      const before = snapshot(volume, HOME);
      const fs = posixDisk(volume);
      const run = () => repair(fs, inspectTarget(fs, undefined, site), { name: '2@here', isAlive: () => false });
      expect(run).toThrow(/is not what a run of create-prodgrade leaves behind/);
      const { [`${stage}/owner`]: _, ...kept } = before;
      expect(snapshot(volume, HOME)).toMatchObject(kept);
      expect(volume.existsSync(`${HOME}/.ssh/authorized_keys`)).toBe(false);
    }
  });
});
