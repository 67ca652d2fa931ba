/**
 * Three ways out of the folder that templates of Copier had although they were called safe (CVE-2025-55201 among them), asked of
 * ours: `..` within a joined path, an object that stands for a path, and a link to a folder.
 */
import { describe, expect, it } from 'vitest';
import { makeLocals } from '../../src/core/locals/locals.js';
import { MANIFEST_PATH } from '../../src/core/manifest/manifest.js';
import { render } from '../../src/core/rendering/render.js';
import { catalogue, sampleAnswers, textOf } from '../support/catalogue.js';
import { created, libraryOf, runUpgrade, SITE } from '../support/upgrade/versions.js';
import { HOME, snapshot } from '../support/world.js';

const one = libraryOf('1.0.0', { a: 'a\n', 'd/f': 'f\n' });
const out = `${HOME}/outside`;

describe('nothing is read or written outside the folder', () => {
  it.each([
    ['from a template, at the start', '../outside/x', 'it leaves its folder'],
    ['from a template, joined to a folder', 'd/../../outside/x', 'it leaves its folder'],
    ['from a template, as an absolute path', '/home/me/outside/x', 'it is not relative'],
    ['from a template, with backslashes', 'd\\..\\..\\outside\\x', 'it has a backslash'],
  ])('by .. in a path: %s', async (_, path, problem) => {
    const volume = await created(one);
    const before = snapshot(volume, HOME);
    const two = libraryOf('2.0.0', { a: 'a2\n', 'd/f': 'f\n', [path]: 'x\n' });
    const { code, error } = await runUpgrade(volume, two, ['--yes']);
    expect([code, error?.message]).toEqual([1, `"${path}" cannot be written: ${problem}.`]);
    expect(snapshot(volume, HOME)).toEqual(before);
  });

  it.each(['../outside/x', 'd/../../outside/x', '/etc/passwd', '.git/hooks/pre-commit'])(
    'by .. in a path of the manifest: %s',
    async (path) => {
      const volume = await created(one);
      const file = `${SITE}/${MANIFEST_PATH}`;
      const manifest = JSON.parse(String(volume.readFileSync(file)));
      manifest.files[path] = manifest.files.a;
      volume.writeFileSync(file, JSON.stringify(manifest));
      const before = snapshot(volume, HOME);
      const { code, error } = await runUpgrade(volume, libraryOf('2.0.0', { a: 'a2\n', 'd/f': 'f\n' }), ['--yes']);
      expect([code, error?.message]).toEqual([2, expect.stringContaining('cannot be a file of this repository')]);
      expect(snapshot(volume, HOME)).toEqual(before);
    },
  );

  it('by .. in a path that a migration moves to', async () => {
    const volume = await created(one);
    const moves = [{ from: 'd/f', to: 'd/../../outside/f' }];
    const two = { ...libraryOf('2.0.0', { a: 'a\n' }), migrations: [{ version: '2.0.0', moves }] };
    expect((await runUpgrade(volume, two, ['--yes'])).code).toBe(0);
    expect(volume.existsSync(out)).toBe(false);
  });

  it('by an object: templates see plain values, and functions that make text of them', () => {
    const { selection } = render(sampleAnswers, catalogue);
    const documents = new Map(catalogue.entries.map((each) => [each.control.id, each]));
    const locals = makeLocals(sampleAnswers, selection, { version: '0', replay: '', documents });
    const plain = [Object.prototype, Array.prototype, Function.prototype, null];
    const strange: string[] = [];
    const walk = (value: unknown, place: string) => {
      if (typeof value !== 'object' || value === null) return;
      if (!plain.includes(Object.getPrototypeOf(value))) strange.push(place);
      for (const [name, each] of Object.entries(value)) walk(each, `${place}.${name}`);
    };
    walk({ ...locals }, 'it');
    expect(strange).toEqual([]);
  });

  it('by an answer that is code: it comes out as it was given', () => {
    const reason = "<%= process.getBuiltinModule('node:fs').readFileSync('/etc/passwd') %> {{ 7*7 }}";
    const { tree } = render({ ...sampleAnswers, waive: { budget: reason } }, catalogue);
    const text = [...tree.keys()].map((path) => textOf(tree, path)).join('\n');
    expect(text).toContain('process.getBuiltinModule');
    expect(text).not.toContain('root:x:');
  });

  it.each([
    ['out of the folder', () => out],
    ['back into the folder and out again', () => '../site/../outside'],
  ])('by a link to a folder: %s', async (_, target) => {
    const volume = await created(one);
    volume.mkdirSync(out);
    volume.writeFileSync(`${out}/f`, 'theirs\n');
    volume.unlinkSync(`${SITE}/d/f`);
    volume.rmdirSync(`${SITE}/d`);
    volume.symlinkSync(target(), `${SITE}/d`);
    const before = snapshot(volume, HOME);
    const two = libraryOf('2.0.0', { a: 'a2\n', 'd/f': 'f2\n', 'd/g': 'g\n' });
    const { code, error } = await runUpgrade(volume, two, ['--yes']);
    expect([code, error?.message]).toEqual([2, expect.stringMatching(/d is a symbolic link that leads out/)]);
    expect(snapshot(volume, HOME)).toEqual(before);
  });

  it('by a link in place of a file: what it points to stays', async () => {
    const volume = await created(one);
    volume.writeFileSync(`${HOME}/secret`, 'secret\n');
    volume.unlinkSync(`${SITE}/a`);
    volume.symlinkSync(`${HOME}/secret`, `${SITE}/a`);
    const { code, err } = await runUpgrade(volume, libraryOf('2.0.0', { a: 'a2\n', 'd/f': 'f\n' }), ['--yes']);
    expect([code, err]).toEqual([0, expect.stringContaining('left alone')]);
    expect(String(volume.readFileSync(`${HOME}/secret`))).toBe('secret\n');
    expect(volume.lstatSync(`${SITE}/a`).isSymbolicLink()).toBe(true);
  });
});
