import { createFsFromVolume, Volume } from 'memfs';
import { describe, expect, it } from 'vitest';
import { HOME } from '../../test/support/world.js';
import { ProdgradeError } from '../errors.js';
import type { FileSystem } from './file-system.js';
import { checkLinks, inspectTarget, readOurs } from './target.js';

const fsOf = (volume: Volume) => createFsFromVolume(volume) as unknown as FileSystem;

describe('inspectTarget', () => {
  it('takes what does not exist, is empty, or holds git alone', () => {
    const fs = fsOf(Volume.fromJSON({ [`${HOME}/empty`]: null, [`${HOME}/repo/.git/HEAD`]: '' }));
    expect(inspectTarget(fs, HOME, 'new/deep')).toEqual({ path: `${HOME}/new/deep`, exists: false, entries: [] });
    expect(inspectTarget(fs, HOME, 'empty')).toEqual({ path: `${HOME}/empty`, exists: true, entries: [] });
    expect(inspectTarget(fs, HOME, 'repo')).toEqual({ path: `${HOME}/repo`, exists: true, entries: [] });
    expect(inspectTarget(fs, `${HOME}/empty`, '.')).toEqual({ path: `${HOME}/empty`, exists: true, entries: [] });
  });

  it.each<[string, (volume: Volume) => void, RegExp]>([
    ['file', (volume) => volume.writeFileSync(`${HOME}/file`, ''), /^file is a file/],
    ['file/below', (volume) => volume.writeFileSync(`${HOME}/file`, ''), /lies below file, which is a file/],
    ['out', (volume) => volume.symlinkSync('/elsewhere', `${HOME}/out`), /leads out, to \/elsewhere/],
    ['dead', (volume) => volume.symlinkSync('/nowhere', `${HOME}/dead`), /link to nothing/],
    [' ', () => undefined, /no folder name/],
    ['a\nb', () => undefined, /no folder name/],
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

  it('refuses what may not be written, whether it exists or its parent would have to', () => {
    const fs = {
      ...fsOf(Volume.fromJSON({ [`${HOME}/shut`]: null })),
      accessSync: () => {
        throw new Error('EACCES');
      },
    };
    for (const folder of ['shut', 'new']) expect(() => inspectTarget(fs, HOME, folder)).toThrow(/is not writable/);
  });
});

describe('readOurs', () => {
  const volume = Volume.fromJSON({
    [`${HOME}/README.md`]: 'mine',
    [`${HOME}/run.sh`]: 'run',
    [`${HOME}/other`]: 'x',
    [`${HOME}/folder/x`]: '',
  });
  volume.chmodSync(`${HOME}/run.sh`, 0o755);
  volume.symlinkSync(`${HOME}/README.md`, `${HOME}/link`);
  const target = inspectTarget(fsOf(volume), HOME, '.');
  const read = (...paths: string[]) => readOurs(fsOf(volume), target, paths);

  it('reads the files that a render would meet', () => {
    const ours = read('README.md', 'run.sh', 'absent', 'folder/absent');
    expect([...ours.keys()]).toEqual(['README.md', 'run.sh']);
    expect(ours.get('README.md')).toMatchObject({ executable: false });
    expect(ours.get('run.sh')).toMatchObject({ executable: true });
  });

  it("takes a link for the user's own", () => {
    expect(read('link').get('link')).toEqual({ bytes: new Uint8Array(), executable: true });
  });

  it('refuses where file and folder meet', () => {
    expect(() => read('other/a')).toThrow(/other is a file where a folder is needed/);
    expect(() => read('folder')).toThrow(/folder is a folder where a file is needed/);
  });
});

it('checkLinks follows links that stay inside and refuses those that leave', () => {
  const volume = Volume.fromJSON({ [`${HOME}/site/real`]: null, [`${HOME}/sitefoo`]: null });
  volume.symlinkSync(`${HOME}/site/real`, `${HOME}/site/inside`);
  volume.symlinkSync(`${HOME}/sitefoo`, `${HOME}/site/twin`);
  expect(() => checkLinks(fsOf(volume), `${HOME}/site`, ['inside/a', 'b'])).not.toThrow();
  expect(() => checkLinks(fsOf(volume), `${HOME}/site`, ['twin/a'])).toThrow(/twin is a symbolic link/);
});
