import { createFsFromVolume, Volume } from 'memfs';
import { describe, expect, it } from 'vitest';
import { HOME } from '../../test/support/world.js';
import { ProdgradeError } from '../errors.js';
import type { FileSystem } from './file-system.js';
import { look } from './sight.js';
import { inspectTarget } from './target.js';

const fsOf = (volume: Volume) => createFsFromVolume(volume) as unknown as FileSystem;

describe('inspectTarget', () => {
  it('takes no URL for a folder', () => {
    const fs = fsOf(Volume.fromJSON({ [HOME]: null }));
    expect(() => inspectTarget(fs, HOME, 'https://example.com')).toThrow(/is a URL, not a folder/);
  });

  it('takes what does not exist, is empty, or holds only what does not count', () => {
    const fs = fsOf(
      Volume.fromJSON({
        [`${HOME}/empty`]: null,
        [`${HOME}/repo/.git/HEAD`]: '',
        [`${HOME}/repo/.DS_Store`]: '',
        [`${HOME}/repo/Thumbs.db`]: '',
      }),
    );
    const deep = `${HOME}/new/deep`;
    expect(inspectTarget(fs, HOME, 'new/deep')).toEqual({ path: deep, real: deep, base: HOME, entries: [] });
    for (const [cwd, folder] of [
      [HOME, 'empty'],
      [HOME, 'repo'],
      [`${HOME}/empty`, '.'],
      [undefined, `${HOME}/empty`],
    ] as const) {
      const target = inspectTarget(fs, cwd, folder);
      expect(target).toMatchObject({ base: target.path, entries: [] });
      expect(target.identity).toBeDefined();
    }
  });

  it.each<[string, (volume: Volume) => void, RegExp]>([
    ['file', (volume) => volume.writeFileSync(`${HOME}/file`, ''), /^file is a file/],
    ['file/below', (volume) => volume.writeFileSync(`${HOME}/file`, ''), /is below file, which is a file/],
    ['out', (volume) => volume.symlinkSync('/elsewhere', `${HOME}/out`), /leads outside, to \/elsewhere/],
    ['dead', (volume) => volume.symlinkSync('/nowhere', `${HOME}/dead`), /^dead is a symbolic link to nothing/],
    [
      'dead/below/it',
      (volume) => volume.symlinkSync('/nowhere', `${HOME}/dead`),
      /^dead\/below\/it is below \/home\/me\/dead, which is a symbolic link to nothing/,
    ],
    [
      'loop/x',
      (volume) => volume.symlinkSync('loop', `${HOME}/loop`),
      /which is a symbolic link that is part of a loop/,
    ],
    [' ', () => undefined, /not a folder name/],
    ['a\nb', () => undefined, /not a folder name/],
  ])('refuses %j', (folder, prepare, message) => {
    const volume = Volume.fromJSON({ [HOME]: null, '/elsewhere': null });
    prepare(volume);
    expect(() => inspectTarget(fsOf(volume), HOME, folder)).toThrow(message);
    expect(() => inspectTarget(fsOf(volume), HOME, folder)).toThrow(ProdgradeError);
  });

  it('takes a link that stays beside its target', () => {
    const volume = Volume.fromJSON({ [`${HOME}/real`]: null });
    volume.symlinkSync(`${HOME}/real`, `${HOME}/link`);
    expect(inspectTarget(fsOf(volume), HOME, 'link').entries).toEqual([]);
  });

  it('sees one folder behind two spellings', () => {
    const volume = Volume.fromJSON({ [`${HOME}/real`]: null });
    volume.symlinkSync(`${HOME}/real`, '/short');
    const fs = fsOf(volume);
    expect(inspectTarget(fs, HOME, '/short/a/b').real).toBe(inspectTarget(fs, HOME, 'real/a/b').real);
  });

  it('needs a working folder for a relative path alone', () => {
    const fs = fsOf(Volume.fromJSON({ [HOME]: null }));
    expect(() => inspectTarget(fs, undefined, 'site')).toThrow(/started in no longer exists/);
  });

  it('refuses what may not be written, whether it exists or its parent would have to', () => {
    const fs = {
      ...fsOf(Volume.fromJSON({ [`${HOME}/shut`]: null })),
      accessSync: () => {
        throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
      },
    };
    for (const folder of ['shut', 'new']) expect(() => inspectTarget(fs, HOME, folder)).toThrow(/is not writable/);
  });
});

describe('look', () => {
  const volume = Volume.fromJSON({
    [`${HOME}/README.md`]: 'mine',
    [`${HOME}/run.sh`]: 'run',
    [`${HOME}/other`]: 'x',
    [`${HOME}/folder/x`]: '',
  });
  volume.chmodSync(`${HOME}/run.sh`, 0o755);
  volume.symlinkSync(`${HOME}/README.md`, `${HOME}/link`);
  const target = inspectTarget(fsOf(volume), HOME, '.');
  const ours = (...paths: string[]) => look(fsOf(volume), target, paths).ours;

  it('reads the files that a render would meet', () => {
    const found = ours('README.md', 'run.sh', 'absent', 'folder/absent');
    expect([...found.keys()]).toEqual(['README.md', 'run.sh']);
    expect(found.get('README.md')).toMatchObject({ executable: false });
    expect(found.get('run.sh')).toMatchObject({ executable: true });
  });

  it("takes a link for the user's own", () => {
    expect(ours('link').get('link')).toEqual({ bytes: new Uint8Array(), executable: true });
  });

  it("takes a file that may not be read for the user's own", () => {
    const readFileSync = () => {
      throw Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'open' });
    };
    const fs = { ...fsOf(volume), readFileSync } as unknown as FileSystem;
    expect(look(fs, target, ['README.md']).ours.get('README.md')?.executable).toBe(true);
  });

  it('refuses where file and folder meet', () => {
    expect(() => ours('other/a')).toThrow(/other is a file where a folder is needed/);
    expect(() => ours('folder')).toThrow(/folder is a folder where a file is needed/);
  });

  it('follows links that stay inside and refuses those that leave', () => {
    const linked = Volume.fromJSON({ [`${HOME}/site/real`]: null, [`${HOME}/sitefoo`]: null });
    linked.symlinkSync(`${HOME}/site/real`, `${HOME}/site/inside`);
    linked.symlinkSync(`${HOME}/sitefoo`, `${HOME}/site/twin`);
    const site = inspectTarget(fsOf(linked), HOME, 'site');
    expect(() => look(fsOf(linked), site, ['inside/a', 'b'])).not.toThrow();
    expect(() => look(fsOf(linked), site, ['twin/a'])).toThrow(/twin is a symbolic link/);
  });
});
