/** What an upgrade reports, where it takes a lost base from, and how `create` leads to it. */
import { describe, expect, it } from 'vitest';
import { diffVerb } from '../../src/commands/diff/verb.js';
import { MANIFEST_PATH } from '../../src/core/manifest/manifest.js';
import { STORE_PATH } from '../../src/core/manifest/store.js';
import { posixDisk } from '../support/disk/posix-disk.js';
import { created, libraryOf, runUpgrade, SITE } from '../support/upgrade/versions.js';
import { HOME, runCreate, runVerb, snapshot } from '../support/world.js';

const text = 'one\ntwo\nthree\n';
const one = libraryOf('1.0.0', { a: text, b: 'b\n' });
const two = libraryOf('2.0.0', { a: text.replace('two', 'THEIRS'), b: 'b2\n', c: 'c\n' });
type Volume = Awaited<ReturnType<typeof created>>;
const path = `${SITE}/${MANIFEST_PATH}`;
const read = (volume: Volume) => JSON.parse(String(volume.readFileSync(path))) as { answers: Record<string, unknown> };
const conflicted = async () => {
  const volume = await created(one);
  volume.writeFileSync(`${SITE}/a`, text.replace('two', 'MINE'));
  return volume;
};

describe('create into a repository of ours', () => {
  it('names the command without a person', async () => {
    const volume = await created(one);
    const { code, error } = await runCreate(['site', '--tier', 'strict'], { volume, catalogue: two });
    expect([code, error?.next]).toEqual([
      2,
      'To merge newer templates or other answers into it: npm create prodgrade@latest upgrade site -- --tier strict',
    ]);
    const clone = { npm_lifecycle_event: 'create', npm_package_name: 'create-prodgrade' };
    const env = { ...clone, npm_config_user_agent: 'yarn/1', npm_package_json: '/src/package.json' };
    const there = await runCreate(['site'], { volume, catalogue: two, env });
    expect(there.error?.next).toBe(
      'To merge newer templates or other answers into it: yarn --cwd /src run create upgrade site',
    );
  });

  it('upgrades it for a person who says yes', async () => {
    const volume = await created(one);
    const fs = posixDisk(volume);
    const { code } = await runCreate(['site', '--email', 'ops@example.com'], {
      volume,
      catalogue: two,
      fs,
      person: {},
    });
    expect([code, String(volume.readFileSync(`${SITE}/b`))]).toEqual([0, 'b2\n']);
    expect(read(volume).answers).toMatchObject({ email: 'ops@example.com' });
  });

  it('changes nothing for one who says no', async () => {
    const volume = await created(one);
    const before = snapshot(volume, HOME);
    expect((await runCreate(['site'], { volume, catalogue: two, person: { confirm: false } })).code).toBe(6);
    expect(snapshot(volume, HOME)).toEqual(before);
  });
});

describe('reports', () => {
  it('tell all of it as one JSON object', async () => {
    const volume = await conflicted();
    const { out, code } = await runUpgrade(volume, two, ['--json', '--dry-run']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      dryRun: true,
      from: '1.0.0',
      to: '2.0.0',
      conflicts: [{ path: 'a', count: 1, marked: true }],
      changes: expect.arrayContaining([{ kind: 'create', path: 'c', reason: 'new' }]),
      fallbacks: {},
      notes: [],
    });
  });

  it('tell of a dry run as well where there is nothing to do', async () => {
    const volume = await created(one);
    for (const dryRun of [true, false]) {
      const { out } = await runUpgrade(volume, one, ['--json', ...(dryRun ? ['--dry-run'] : [])]);
      expect(JSON.parse(out)).toMatchObject({ dryRun, changes: [] });
    }
  });

  it('tell what a month will cost', async () => {
    const volume = await created(one, ['--tier', 'baseline']);
    const { out, err } = await runUpgrade(volume, one, ['--tier', 'standard', '--yes', '--json', '--dry-run']);
    expect(JSON.parse(out)).toMatchObject({ monthlyUsd: 10.8 });
    expect(err).toMatch(/^ {2}cost {6}about 11 USD a month, and before about 1 USD a month$/m);
    expect((await runUpgrade(volume, two, ['--yes', '--dry-run'])).err).not.toMatch(/USD/);
  });

  it('say what the owner changed, in lines', async () => {
    const volume = await conflicted();
    volume.unlinkSync(`${SITE}/b`);
    const diff = (...argv: string[]) => runVerb(diffVerb, ['site', ...argv], { volume, catalogue: one });
    expect((await diff('--stat')).out).toBe('a  edited   +1 -1\nb  deleted  +0 -1\n2 files, 1 line added, 2 removed\n');
    expect(JSON.parse((await diff('--stat', '--json')).out)).toEqual({
      version: '1.0.0',
      files: [
        { path: 'a', kind: 'edited', added: 1, removed: 1 },
        { path: 'b', kind: 'deleted', added: 0, removed: 1 },
      ],
      lost: [],
    });
    expect((await diff()).out).toMatch(/-two\n\+MINE[\s\S]*deleted file mode 100644/);
  });
});

it('a link or a folder in place of a file shows no lines in the differences', async () => {
  const volume = await conflicted();
  for (const path of ['a', 'b']) volume.unlinkSync(`${SITE}/${path}`);
  volume.symlinkSync('/etc/passwd', `${SITE}/a`);
  volume.mkdirSync(`${SITE}/b`);
  const diff = (...argv: string[]) => runVerb(diffVerb, ['site', ...argv], { volume, catalogue: one });
  expect(JSON.parse((await diff('--json')).out)).toMatchObject({
    files: ['a', 'b'].map((path) => ({ path, kind: 'replaced', added: 0, removed: 0 })),
  });
  expect(await diff()).toMatchObject({ out: '', err: expect.stringMatching(/No plain file is at a[\s\S]* is at b/) });
});

it('what a checkout or a disk does to every file is no difference', async () => {
  const catalogue = libraryOf('1.0.0', { a: text, b: 'b\n', run: ['run\n', 'managed', true] });
  const volume = await created(catalogue);
  const diff = async (...argv: string[]) => (await runVerb(diffVerb, ['site', ...argv], { volume, catalogue })).out;
  for (const [path, mode] of [
    ['a', 0o755],
    ['b', 0o755],
    ['run', 0o755],
  ] as const) {
    volume.writeFileSync(`${SITE}/${path}`, String(volume.readFileSync(`${SITE}/${path}`)).replace(/\n/g, '\r\n'));
    volume.chmodSync(`${SITE}/${path}`, mode);
  }
  expect(await diff('--stat')).toMatch(/^0 files/);
  volume.writeFileSync(`${SITE}/a`, String(volume.readFileSync(`${SITE}/a`)).replace('two', 'MINE'));
  expect(await diff('--stat')).toMatch(/^a {2}edited {2,}\+1 -1\n1 file, /);
  volume.chmodSync(`${SITE}/b`, 0o644);
  expect(JSON.parse(await diff('--json')).files).toMatchObject([{ path: 'a', kind: 'edited', added: 1, removed: 1 }]);
  volume.chmodSync(`${SITE}/run`, 0o644);
  expect(JSON.parse(await diff('--json')).files.map(({ kind }: { kind: string }) => kind)).toEqual(['edited', 'mode']);
});

describe('a base that nothing has any more', () => {
  const lose = (volume: Volume) => volume.rmSync(`${SITE}/${STORE_PATH}`);

  it('is rendered again by the version that is installed', async () => {
    const volume = await conflicted();
    volume.writeFileSync(`${SITE}/a`, `mine\n${text}`);
    lose(volume);
    const oldVersion = () => new Map([['a', Buffer.from(text)]]);
    const catalogue = libraryOf('2.0.0', { a: `${text}four\n`, b: 'b\n' });
    const { code, err } = await runUpgrade(volume, catalogue, ['--yes'], { oldVersion });
    expect([code, String(volume.readFileSync(`${SITE}/a`))]).toEqual([0, `mine\n${text}four\n`]);
    expect(err).toMatch(/No base in the store for a\. Rendered again by the installed version/);
  });

  it('makes a merge of two: what both have stays, all else is marked', async () => {
    const volume = await conflicted();
    lose(volume);
    const { code, err } = await runUpgrade(volume, two, ['--yes']);
    expect(code).toBe(4);
    expect(err).toMatch(/No base in the store for a\. It is lost/);
    expect(String(volume.readFileSync(`${SITE}/a`))).toMatch(
      /^one\n<{7} yours\nMINE\n\|{7}.*\n={7}\nTHEIRS\n>{7}.*\nthree\n$/,
    );
  });

  it('counts as lost where its bytes are not those of the manifest', async () => {
    const volume = await conflicted();
    const store = String(volume.readFileSync(`${SITE}/${STORE_PATH}`));
    volume.writeFileSync(`${SITE}/${STORE_PATH}`, store.replaceAll('"text":"', '"text":"damaged '));
    const { code, err } = await runUpgrade(volume, two, ['--yes']);
    expect([code, err]).toEqual([
      4,
      expect.stringMatching(/for a\. It is lost[\s\S]*for b\.|for b\.[\s\S]*for a\. It is lost/),
    ]);
    expect(String(volume.readFileSync(`${SITE}/b`))).toBe('b2\n');
  });
});
