import { createFsFromVolume, Volume } from 'memfs';
import { describe, expect, it } from 'vitest';
import { MANIFEST_PATH, type Manifest, sha256Of } from '../core/manifest/manifest.js';
import { formerStorePath, STORE_PATH, writeStore } from '../core/manifest/store.js';
import type { FileSystem } from '../io/file-system.js';
import { type OtherPlaces, readBase } from './base.js';

const ROOT = '/site';
const bytes = Buffer.from('pristine\n');
const sha256 = sha256Of(bytes);
const manifest = { files: { 'a.tf': { sha256, mode: '755', class: 'managed' } } } as unknown as Manifest;
const nowhere: OtherPlaces = { history: () => [], oldVersion: () => undefined };
const store = `${ROOT}/${STORE_PATH}`;
const pristine = Buffer.from(writeStore(new Map([[sha256, bytes]]))).toString();

function read(files: Record<string, string>, places: Partial<OtherPlaces> = {}) {
  const fs = createFsFromVolume(Volume.fromJSON({ [ROOT]: null, ...files } as never)) as unknown as FileSystem;
  const { tree, fallbacks } = readBase(fs, ROOT, manifest, { ...nowhere, ...places });
  return { text: String(Buffer.from(tree.get('a.tf')!.bytes)), source: fallbacks.get('a.tf'), tree };
}

describe('readBase', () => {
  it('reads the store first', () => {
    expect(read({ [store]: pristine, [`${ROOT}/a.tf`]: 'edited' })).toMatchObject({ text: 'pristine\n' });
    expect(read({ [store]: pristine }).source).toBeUndefined();
  });

  it.each<[string, Record<string, string>, Partial<OtherPlaces>, string]>([
    ['the file itself, when nobody edited it', { [`${ROOT}/a.tf`]: 'pristine\n' }, {}, 'disk'],
    ['the history', { [`${ROOT}/a.tf`]: 'edited' }, { history: () => [bytes] }, 'history'],
    ['the version that wrote it', {}, { oldVersion: () => new Map([['a.tf', bytes]]) }, 'old-version'],
  ])('falls back to %s', (_title, files, places, source) => {
    expect(read(files, places)).toMatchObject({ text: 'pristine\n', source });
    expect(read({ ...files, [store]: pristine.replace('text":"', 'text":"not ') }, places)).toMatchObject({
      text: 'pristine\n',
      source,
    });
  });

  it('never takes bytes with another hash', () => {
    const wrong = { history: () => [Buffer.from('x')], oldVersion: () => new Map([['a.tf', Buffer.from('y')]]) };
    expect(
      read({ [store]: pristine.replace('text":"', 'text":"not '), [`${ROOT}/a.tf`]: 'edited' }, wrong),
    ).toMatchObject({
      text: '',
      source: 'lost',
    });
  });

  it.each([
    [
      'lines that no store has',
      (text: string) => `<<<<<<< mine\n{"sha256\n${text}{"sha256":"0","text":3}\n>>>>>>> theirs\n`,
    ],
    ['another line ending', (text: string) => text.replace(/\n/g, '\r\n')],
  ])('reads the store over %s', (_title, harm) => {
    expect(read({ [store]: harm(pristine) })).toMatchObject({ text: 'pristine\n', source: undefined });
  });

  it('reads the files in which 0.1.0 kept its store', () => {
    expect(read({ [`${ROOT}/${formerStorePath(sha256)}`]: 'pristine\n' })).toMatchObject({
      text: 'pristine\n',
      source: undefined,
    });
  });

  it('searches the history for older stores, then at the file’s own path', () => {
    const searched: string[] = [];
    const history = (path: string) => {
      searched.push(path);
      return [];
    };
    read({}, { history });
    expect(searched).toEqual([STORE_PATH, formerStorePath(sha256), 'a.tf']);
    expect(read({}, { history: (path) => (path === STORE_PATH ? [Buffer.from(pristine)] : []) })).toMatchObject({
      text: 'pristine\n',
      source: 'history',
    });
  });

  it('holds the manifest and every store as the generator’s own', () => {
    const orphan = formerStorePath('0'.repeat(64));
    const { tree } = read({ [store]: pristine, [`${ROOT}/${orphan}`]: 'x', [`${ROOT}/${MANIFEST_PATH}`]: '{}' });
    for (const path of [orphan, STORE_PATH, MANIFEST_PATH]) expect(tree.get(path)).toMatchObject({ class: 'owned' });
    expect(tree.get('a.tf')).toMatchObject({ class: 'managed', executable: true });
  });
});
