/** `--except`: files that stay for a later upgrade. */
import type { Volume } from 'memfs';
import { describe, expect, it } from 'vitest';
import { created, libraryOf, runUpgrade, SITE } from '../support/upgrade/versions.js';

const old = libraryOf('1.0.0', { 'w/a.yml': 'old\n', b: 'old\n', 'w/gone.yml': 'x\n' });
const next = libraryOf('2.0.0', { 'w/a.yml': 'new\n', b: 'new\n', 'w/more.yml': 'y\n' });

describe('upgrade --except', () => {
  it('leaves the files, lists them, and lets the next upgrade bring them', async () => {
    const volume = await created(old);
    const text = (path: string) =>
      volume.existsSync(`${SITE}/${path}`) ? String(volume.readFileSync(`${SITE}/${path}`)) : undefined;
    const { out, code } = await runUpgrade(volume, next, ['--yes', '--json', '--except', 'w/**']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ leftOut: ['w/a.yml', 'w/gone.yml', 'w/more.yml'] });
    expect([text('b'), text('w/a.yml'), text('w/gone.yml'), text('w/more.yml')]).toEqual([
      'new\n',
      'old\n',
      'x\n',
      undefined,
    ]);
    expect((await runUpgrade(volume, next, ['--yes'])).code).toBe(0);
    expect([text('w/a.yml'), text('w/gone.yml'), text('w/more.yml')]).toEqual(['new\n', undefined, 'y\n']);
    expect((await runUpgrade(volume, next, ['--yes'])).out).toMatch(/^Up to date/);
  });

  it('keeps the owner’s edits in a file that was left out', async () => {
    const volume = await created(old);
    volume.writeFileSync(`${SITE}/w/a.yml`, 'old\nmine\n');
    await runUpgrade(volume, next, ['--yes', '--except', 'w/']);
    expect(String(volume.readFileSync(`${SITE}/w/a.yml`))).toBe('old\nmine\n');
  });
});

it('a line that is taken out of the ownership file lets the next upgrade bring what it held back', async () => {
  const volume = await created(old);
  const text = (path: string) =>
    volume.existsSync(`${SITE}/${path}`) ? String(volume.readFileSync(`${SITE}/${path}`)) : undefined;
  volume.writeFileSync(`${SITE}/.prodgrade/ownership`, 'never-update w/\nonly-add b\n');
  const { out } = await runUpgrade(volume, next, ['--yes', '--json']);
  expect(JSON.parse(out)).toMatchObject({
    leftOut: [],
    changes: expect.arrayContaining([{ kind: 'keep', path: 'w/more.yml', reason: 'owner-never-update' }]),
  });
  expect(['b', 'w/a.yml', 'w/gone.yml', 'w/more.yml'].map(text)).toEqual(['old\n', 'old\n', 'x\n', undefined]);
  expect((await runUpgrade(volume, next, ['--yes'])).out).toMatch(/^Up to date/);
  volume.writeFileSync(`${SITE}/w/a.yml`, 'mine\nold\n');
  volume.unlinkSync(`${SITE}/.prodgrade/ownership`);
  expect((await runUpgrade(volume, next, ['--yes', '--on-conflict', 'theirs'])).code).toBe(0);
  expect(['b', 'w/gone.yml', 'w/more.yml'].map(text)).toEqual(['new\n', undefined, 'y\n']);
  expect(text('w/a.yml')).toContain('new\n');
});

it.each<[string, readonly string[], (volume: Volume) => void]>([
  ['--except', ['--except', 'b'], () => undefined],
  ['the ownership file', [], (volume) => volume.writeFileSync(`${SITE}/.prodgrade/ownership`, 'never-update b\n')],
  [
    'a link',
    [],
    (volume) => {
      volume.renameSync(`${SITE}/b`, `${SITE}/mine`);
      volume.symlinkSync('mine', `${SITE}/b`);
    },
  ],
])('a file that stays because of %s does not come at its new place either', async (_title, argv, hold) => {
  const moved = libraryOf('2.0.0', { 'w/a.yml': 'new\n', c: 'old\n' });
  const catalogue = { ...moved, migrations: [{ version: '2.0.0', moves: [{ from: 'b', to: 'c' }] }] };
  const volume = await created(old);
  hold(volume);
  expect((await runUpgrade(volume, catalogue, ['--yes', ...argv])).code).toBe(0);
  expect([volume.existsSync(`${SITE}/b`), volume.existsSync(`${SITE}/c`)]).toEqual([true, false]);
});
