import { createFsFromVolume, Volume } from 'memfs';
import { describe, expect, it } from 'vitest';
import { HOME, snapshot } from '../../test/support/world.js';
import type { FileSystem } from './file-system.js';
import { repair } from './stage.js';

describe('repair', () => {
  it('leaves a stage alone whose process lives', () => {
    const volume = Volume.fromJSON({ [`${HOME}/.site.prodgrade-stage/pid`]: '77' });
    const fs = createFsFromVolume(volume) as unknown as FileSystem;
    expect(() => repair(fs, `${HOME}/site`, (pid) => pid === 77)).toThrow(/process 77/);
    expect(volume.existsSync(`${HOME}/.site.prodgrade-stage/pid`)).toBe(true);
    expect(repair(fs, `${HOME}/site`, () => false)).toBe(true);
    expect(volume.existsSync(`${HOME}/.site.prodgrade-stage`)).toBe(false);
    expect(repair(fs, `${HOME}/site`, () => false)).toBe(false);
  });

  it('never takes a file that came after the undo', () => {
    const volume = Volume.fromJSON({
      [`${HOME}/site/.prodgrade-stage/undone`]: JSON.stringify({
        folders: [],
        extra: [],
        moves: [{ path: 'README.md', had: false, write: true }],
      }),
      [`${HOME}/site/README.md`]: 'later',
    });
    repair(createFsFromVolume(volume) as unknown as FileSystem, `${HOME}/site`, () => false);
    expect(snapshot(volume, `${HOME}/site`)).toEqual({ [`${HOME}/site/README.md`]: '666 later' });
  });
});
