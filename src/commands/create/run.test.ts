import { Volume } from 'memfs';
import { describe, expect, it } from 'vitest';

import { emptyVolume, HOME, runCreate, snapshot, tinyLibrary } from '../../../test/support/world.js';
import { answerContext } from '../../core/answers/context.js';
import { MANIFEST_PATH } from '../../core/manifest/manifest.js';
import { parseManifest } from '../../core/manifest/parse.js';
import { flavors } from '../../core/types.js';

const given = ['site', '--domain', 'example.com', '--yes'];

describe('create', () => {
  it('writes the repository with its manifest, commits it, and says how to go on', async () => {
    const volume = emptyVolume();
    const { code, out, err, commits } = await runCreate(given, { volume });
    expect(code).toBe(0);
    expect(volume.readFileSync(`${HOME}/site/README.md`, 'utf8')).toBe('# example.com\n');
    expect(volume.statSync(`${HOME}/site/scripts/upload.sh`).mode & 0o777).toBe(0o755);
    const manifest = parseManifest(
      String(volume.readFileSync(`${HOME}/site/${MANIFEST_PATH}`, 'utf8')),
      answerContext(tinyLibrary),
    );
    expect(manifest.answers.domain).toBe('example.com');
    expect(commits).toHaveLength(1);
    expect(commits[0]).toContain('README.md');
    expect(commits[0]).toContain(MANIFEST_PATH);
    expect(err).toMatch(/^create-prodgrade 1\.2\.3\n {2}domain {2}example\.com, www\.example\.com/);
    expect(out).toMatch(
      /^Next: sign in to AWS, put your pages into site\/.*, then:\ncd site\nterraform [\s\S]*\nnode scripts\/upload-site\.mjs .*\n# .*open docs\/comparison\.html in a browser\n.*\nnpm create prodgrade@latest site -- --domain example\.com --iac terraform --tier standard/,
    );
  });

  it.each(flavors)('says all of it for %s in fewer than 24 lines', async (iac) => {
    const { out, err } = await runCreate([
      ...given,
      '--iac',
      iac,
      '--tier',
      'strict',
      '--repo',
      'acme/site',
      '--email',
      'ops@example.com',
    ]);
    const lines = `${err}${out}`.trimEnd().split('\n');
    const rows = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 80)), 0);
    expect(rows).toBeLessThan(24);
  });

  it('names the folder after the domain when none is given', async () => {
    const volume = emptyVolume();
    await runCreate(['--domain', 'Bücher.de.', '--yes'], { volume });
    expect(volume.existsSync(`${HOME}/xn--bcher-kva.de/README.md`)).toBe(true);
  });

  it('gives equal bytes for the replay line', async () => {
    const first = emptyVolume();
    const { out } = await runCreate([...given, '--json', '--waive', "budget=it's set", '--add', 'no-mail'], {
      volume: first,
    });
    const { replay } = JSON.parse(out) as { replay: string };
    const words = [...replay.slice(replay.indexOf(' -- ') + 4).matchAll(/'((?:[^']|'\\'')*)'|(\S+)/g)].map(
      (match) => match[2] ?? match[1]!.replaceAll(`'\\''`, "'"),
    );
    const second = emptyVolume();
    await runCreate(['site', ...words], { volume: second });
    expect(snapshot(second)).toEqual(snapshot(first));
  });

  it('repeats what the run was told of the folder and of git', async () => {
    const volume = Volume.fromJSON({ [`${HOME}/site/x`]: '' });
    const told = async (...flags: string[]) => {
      const { out } = await runCreate([...given, ...flags, '--json', '--dry-run'], { volume });
      return (JSON.parse(out) as { replay: string }).replay;
    };
    expect(await told('--existing', 'keep', '--no-git')).toMatch(/ --yes --existing keep --no-git$/);
    volume.unlinkSync(`${HOME}/site/x`);
    expect(await told()).toMatch(/ --yes$/);
  });

  it('reports one JSON object on standard output, and nothing else', async () => {
    const { out } = await runCreate([...given, '--json']);
    const report = JSON.parse(out) as Record<string, unknown>;
    expect(report).toMatchObject({
      version: '1.2.3',
      monthlyUsd: 10.8,
      notes: [],
      dryRun: false,
      folder: 'site',
      target: `${HOME}/site`,
      git: { state: 'committed' },
      answers: { domain: 'example.com' },
    });
    expect(report.files).toContainEqual({ kind: 'create', path: 'README.md', reason: 'new' });
    expect(report.controls).toHaveProperty('on');
  });

  it('takes repository and branch from the git repository around it, and says so', async () => {
    const volume = Volume.fromJSON({ [`${HOME}/.git/HEAD`]: '' });
    const found = { repo: 'acme/site', branch: 'master' };
    const { out, err } = await runCreate([...given, '--json'], { volume, found });
    const report = JSON.parse(out) as { answers: object; notes: string[]; replay: string };
    expect(report.answers).toMatchObject(found);
    expect(report.notes).toHaveLength(2);
    expect(report.replay).toMatch(/--repo acme\/site --branch master/);
    expect(err).toMatch(/note {4}branch master: taken from the git repository of the folder/);
    const again = () => Volume.fromJSON({ [`${HOME}/.git/HEAD`]: '' });
    const flags = ['--json', '--repo', '', '--branch', 'trunk'];
    const told = await runCreate([...given, ...flags], { volume: again(), found });
    expect(JSON.parse(told.out)).toMatchObject({ answers: { repo: '', branch: 'trunk' }, notes: [] });
    const alone = await runCreate([...given, '--json', '--ci', 'none'], { volume: again(), found });
    expect(JSON.parse(alone.out)).toMatchObject({ answers: { repo: '', branch: 'main' } });
  });

  it.each([
    [['--dry-run'], {}],
    [[], { npm_config_dry_run: 'true' }],
  ])('shows the files and writes nothing with %j and %j', async (flags, env) => {
    const volume = emptyVolume();
    const { code, out, err, commits } = await runCreate([...given, ...flags], { volume, env });
    expect(code).toBe(0);
    expect(out.split('\n')).toContain('create   README.md');
    expect(err).toMatch(/Nothing was written/);
    expect(commits).toEqual([]);
    expect(snapshot(volume)).toEqual(snapshot(emptyVolume()));
  });

  it.each<[string, string[], Record<string, null | string>, RegExp]>([
    ['--no-git', ['--no-git'], {}, /turned off/],
    ['a work tree', [], { [`${HOME}/.git/HEAD`]: '' }, /inside the work tree of \/home\/me\b/],
    ['a repository without files', [], { [`${HOME}/site/.git/HEAD`]: '' }, /inside the work tree of \/home\/me\/site/],
  ])('starts no repository with %s', async (_title, flags, files, note) => {
    const { code, err, commits } = await runCreate([...given, ...flags], {
      volume: Volume.fromJSON({ [HOME]: null, ...files }),
    });
    expect(code).toBe(0);
    expect(commits).toEqual([]);
    expect(err).toMatch(note);
  });

  it('repairs what a killed run left, before it writes', async () => {
    const volume = Volume.fromJSON({
      [`${HOME}/.site.prodgrade-stage/new/0/README.md`]: 'half',
      [`${HOME}/.site.prodgrade-stage/owner`]: '9@here',
    });
    const { code, err } = await runCreate(given, { volume });
    expect(code).toBe(0);
    expect(err).toMatch(/An earlier run was interrupted/);
    expect(volume.existsSync(`${HOME}/.site.prodgrade-stage`)).toBe(false);
  });
});
