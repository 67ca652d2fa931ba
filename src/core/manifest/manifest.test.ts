import { describe, expect, it } from 'vitest';
import { tinyLibrary } from '../../../test/support/world.js';
import { ProdgradeError } from '../../errors.js';
import { answerContext } from '../answers/context.js';
import { render } from '../rendering/render.js';
import type { Answers } from '../types.js';
import { MANIFEST_PATH, type Manifest, sha256Of, withManifest } from './manifest.js';
import { parseManifest } from './parse.js';
import { readStore, STORE_PATH } from './store.js';

const plain: Answers = {
  domain: 'example.com',
  iac: 'terraform',
  tier: 'baseline',
  region: 'eu-west-1',
  zone: 'new',
  www: true,
  ci: 'none',
  repo: '',
  branch: 'main',
  email: '',
  add: [],
  waf: false,
  waive: {},
};
const context = answerContext(tinyLibrary);

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

describe('withManifest', () => {
  const tree = render(plain, tinyLibrary).tree;
  const whole = withManifest(tree, plain, '1.2.3');
  const manifest = JSON.parse(textOf(whole.get(MANIFEST_PATH)?.bytes)) as Manifest;

  it('keeps the pristine bytes of every file under their hash', () => {
    expect(Object.keys(manifest.files)).toEqual([...tree.keys()]);
    expect(whole.get(STORE_PATH)).toMatchObject({ executable: false, class: 'owned' });
    const stored = readStore(whole.get(STORE_PATH)!.bytes);
    for (const [path, { sha256, mode, class: fileClass }] of Object.entries(manifest.files)) {
      const file = tree.get(path)!;
      expect(sha256).toBe(sha256Of(file.bytes));
      expect(mode).toBe(file.executable ? '755' : '644');
      expect(fileClass).toBe(file.class);
      expect(stored.get(sha256)).toEqual(Uint8Array.from(file.bytes));
    }
  });

  it('adds nothing else and changes nothing', () => {
    const added = [...whole.keys()].filter((path) => !tree.has(path));
    expect(added.every((path) => path === MANIFEST_PATH || path === STORE_PATH)).toBe(true);
    for (const [path, file] of tree) expect(whole.get(path)).toBe(file);
    expect([...whole.keys()]).toEqual([...whole.keys()].sort());
  });

  it('gives the same bytes whatever order the answers came in', () => {
    const turned = Object.fromEntries(Object.entries(plain).reverse()) as unknown as Answers;
    expect(textOf(withManifest(tree, turned, '1.2.3').get(MANIFEST_PATH)?.bytes)).toBe(
      textOf(whole.get(MANIFEST_PATH)?.bytes),
    );
  });

  it('is read back as it was written', () => {
    expect(parseManifest(textOf(whole.get(MANIFEST_PATH)?.bytes), context)).toMatchObject(manifest);
    expect(manifest).toMatchObject({ schema: 1, version: '1.2.3', answers: plain });
  });

  it('is read over the byte order mark of an editor', () => {
    expect(parseManifest(`\ufeff${textOf(whole.get(MANIFEST_PATH)?.bytes)}`, context)).toMatchObject(manifest);
  });
});

describe('parseManifest', () => {
  const good = JSON.parse(
    textOf(withManifest(render(plain, tinyLibrary).tree, plain, '1.2.3').get(MANIFEST_PATH)?.bytes),
  ) as Record<string, unknown>;
  const edited = (change: object) => JSON.stringify({ ...good, ...change });

  it.each<[string, string, RegExp]>([
    ['no JSON', '{', /is not a JSON object/],
    ['another shape', '[]', /is not a JSON object/],
    ['no schema', edited({ schema: undefined }), /no "schema"/],
    ['a newer schema', edited({ schema: 2 }), /schema 2; this version reads up to 1/],
    ['no version', edited({ version: 1 }), /no "version"/],
    ['no answers', edited({ answers: [] }), /no "answers"/],
    ['no files', edited({ files: 1 }), /no "files"/],
    ['a strange answer', edited({ answers: { ...plain, colour: 'red' } }), /an unknown answer "colour"/],
    ['a wrong answer', edited({ answers: { ...plain, tier: 'stict' } }), /answers\.tier "stict" is not one of/],
    ['an answer of another type', edited({ answers: { ...plain, domain: 3 } }), /answers\.domain 3 is not a string/],
    [
      'a hash that is none',
      edited({ files: { a: { sha256: 'x', mode: '644', class: 'managed' } } }),
      /files\["a"\]\.sha256/,
    ],
    [
      'a mode that is none',
      edited({ files: { a: { sha256: '0'.repeat(64), mode: '600', class: 'managed' } } }),
      /mode is neither/,
    ],
    [
      'a class that is none',
      edited({ files: { a: { sha256: '0'.repeat(64), mode: '644', class: 'user' } } }),
      /class is not one of/,
    ],
  ])('refuses %s', (_title, text, message) => {
    expect(() => parseManifest(text, context)).toThrow(message);
    expect(() => parseManifest(text, context)).toThrow(ProdgradeError);
  });

  it('takes reasons with any characters', () => {
    const reason = 'quoted "x" $' + '{y} `z` ü';
    const text = edited({ answers: { ...plain, tier: 'standard', waf: true, waive: { budget: reason } } });
    expect(parseManifest(text, context).answers.waive).toEqual({ budget: reason });
  });
});
