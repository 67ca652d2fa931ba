import { createFsFromVolume, Volume } from 'memfs';
import { describe, expect, it } from 'vitest';
import { basePath, MANIFEST_PATH, type Manifest, sha256Of } from '../core/manifest/manifest.js';
import type { FileSystem } from '../io/file-system.js';
import { type OtherPlaces, readBase } from './base.js';

const ROOT = '/site';
const bytes = Buffer.from('pristine\n');
const sha256 = sha256Of(bytes);
const manifest = { files: { 'a.tf': { sha256, mode: '755', class: 'managed' } } } as unknown as Manifest;
const nowhere: OtherPlaces = { history: () => undefined, oldVersion: () => undefined };
const stored = `${ROOT}/${basePath(sha256)}`;

function read(files: Record<string, string>, places: Partial<OtherPlaces> = {}) {
  const fs = createFsFromVolume(Volume.fromJSON({ [ROOT]: null, ...files } as never)) as unknown as FileSystem;
  const { tree, fallbacks } = readBase(fs, ROOT, manifest, { ...nowhere, ...places });
  return { text: String(Buffer.from(tree.get('a.tf')!.bytes)), source: fallbacks.get('a.tf'), tree };
}

describe('readBase', () => {
  it('reads the store first', () => {
    expect(read({ [stored]: 'pristine\n', [`${ROOT}/a.tf`]: 'edited' })).toMatchObject({ text: 'pristine\n' });
    expect(read({ [stored]: 'pristine\n' }).source).toBeUndefined();
  });

  it.each<[string, Record<string, string>, Partial<OtherPlaces>, string]>([
    ['the file itself, when nobody edited it', { [`${ROOT}/a.tf`]: 'pristine\n' }, {}, 'disk'],
    ['the history', { [`${ROOT}/a.tf`]: 'edited' }, { history: () => bytes }, 'history'],
    ['the version that wrote it', {}, { oldVersion: () => new Map([['a.tf', bytes]]) }, 'old-version'],
  ])('falls back to %s', (_title, files, places, source) => {
    expect(read(files, places)).toMatchObject({ text: 'pristine\n', source });
    expect(read({ ...files, [stored]: 'corrupt' }, places)).toMatchObject({ text: 'pristine\n', source });
  });

  it('never takes bytes with another hash', () => {
    const wrong = { history: () => Buffer.from('x'), oldVersion: () => new Map([['a.tf', Buffer.from('y')]]) };
    expect(read({ [stored]: 'corrupt', [`${ROOT}/a.tf`]: 'edited' }, wrong)).toMatchObject({
      text: '',
      source: 'lost',
    });
  });

  it('searches the history at the file’s own path and in the store', () => {
    const searched: string[] = [];
    read({}, { history: (path) => void searched.push(path) });
    expect(searched).toEqual([basePath(sha256), 'a.tf']);
  });

  it('holds the manifest and all of the store as the generator’s own', () => {
    const orphan = `.prodgrade/base/${'0'.repeat(64)}`;
    const { tree } = read({ [stored]: 'pristine\n', [`${ROOT}/${orphan}`]: 'x', [`${ROOT}/${MANIFEST_PATH}`]: '{}' });
    for (const path of [orphan, basePath(sha256), MANIFEST_PATH])
      expect(tree.get(path)).toMatchObject({ class: 'owned' });
    expect(tree.get('a.tf')).toMatchObject({ class: 'managed', executable: true });
  });
});
