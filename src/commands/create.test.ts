import { Volume } from 'memfs';
import { describe, expect, it } from 'vitest';
import { HOME, emptyVolume, runCreate, snapshot, tinyLibrary } from '../../test/support/world.js';
import { answerContext } from '../core/answers/context.js';
import { MANIFEST_PATH, parseManifest } from '../core/manifest.js';

const given = ['site', '--domain', 'example.com', '--yes'];

describe('create', () => {
  it('writes the repository with its manifest, commits it, and says how to go on', async () => {
    const volume = emptyVolume();
    const { code, out, err, commits } = await runCreate(given, { volume });
    expect(code).toBe(0);
    expect(volume.readFileSync(`${HOME}/site/README.md`, 'utf8')).toBe('# example.com\n');
    expect(volume.statSync(`${HOME}/site/scripts/upload.sh`).mode & 0o777).toBe(0o755);
    const manifest = parseManifest(String(volume.readFileSync(`${HOME}/site/${MANIFEST_PATH}`, 'utf8')), answerContext(tinyLibrary));
    expect(manifest.answers.domain).toBe('example.com');
    expect(commits).toHaveLength(1);
    expect(commits[0]).toContain('README.md');
    expect(commits[0]).toContain(MANIFEST_PATH);
    expect(err).toMatch(/^create-prodgrade 1\.2\.3\n {2}domain {2}example\.com, www\.example\.com/);
    expect(out).toMatch(/cd site\/hardened[\s\S]*npm create prodgrade@latest site -- --domain example\.com --iac terraform --tier standard/);
  });

  it('says all of it in fewer than 24 lines', async () => {
    const { out, err } = await runCreate([...given, '--tier', 'strict', '--repo', 'acme/site', '--email', 'ops@example.com']);
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
    const { out } = await runCreate([...given, '--json', '--waive', "budget=it's set", '--add', 'no-mail'], { volume: first });
    const { replay } = JSON.parse(out) as { replay: string };
    const words = [...replay.slice(replay.indexOf(' -- ') + 4).matchAll(/'((?:[^']|'\\'')*)'|(\S+)/g)].map((match) => match[2] ?? match[1]!.replaceAll(`'\\''`, "'"));
    const second = emptyVolume();
    await runCreate(['site', ...words], { volume: second });
    expect(snapshot(second)).toEqual(snapshot(first));
  });

  it('reports one JSON object on standard output, and nothing else', async () => {
    const { out } = await runCreate([...given, '--json']);
    const report = JSON.parse(out) as Record<string, unknown>;
    expect(report).toMatchObject({ dryRun: false, folder: 'site', target: `${HOME}/site`, git: { state: 'committed' }, answers: { domain: 'example.com' } });
    expect(report.files).toContainEqual({ kind: 'create', path: 'README.md', reason: 'new' });
    expect(report.controls).toHaveProperty('on');
  });

  it.each([[['--dry-run'], {}], [[], { npm_config_dry_run: 'true' }]])('shows the files and writes nothing with %j and %j', async (flags, env) => {
    const volume = emptyVolume();
    const { code, out, err, commits } = await runCreate([...given, ...flags], { volume, env });
    expect(code).toBe(0);
    expect(out.split('\n')).toContain('create   README.md');
    expect(err).toMatch(/Nothing was written/);
    expect(commits).toEqual([]);
    expect(snapshot(volume)).toEqual(snapshot(emptyVolume()));
  });

  it.each<[string, string[], Record<string, null | string>, RegExp]>([
    ['--no-git', ['--no-git'], {}, /asked not to/],
    ['a work tree', [], { [`${HOME}/.git/HEAD`]: '' }, /inside the work tree of \/home\/me\b/],
    ['a repository without files', [], { [`${HOME}/site/.git/HEAD`]: '' }, /inside the work tree of \/home\/me\/site/],
  ])('starts no repository with %s', async (_title, flags, files, note) => {
    const { code, err, commits } = await runCreate([...given, ...flags], { volume: Volume.fromJSON({ [HOME]: null, ...files }) });
    expect(code).toBe(0);
    expect(commits).toEqual([]);
    expect(err).toMatch(note);
  });

  it('repairs what a killed run left, before it writes', async () => {
    const volume = Volume.fromJSON({ [`${HOME}/.site.prodgrade-stage/new/0/README.md`]: 'half', [`${HOME}/.site.prodgrade-stage/pid`]: '9' });
    const { code, err } = await runCreate(given, { volume });
    expect(code).toBe(0);
    expect(err).toMatch(/An earlier run was stopped/);
    expect(volume.existsSync(`${HOME}/.site.prodgrade-stage`)).toBe(false);
  });
});

describe('create refuses, with exit code 2 and nothing written', () => {
  const domains = ['http://example.com', 'example.com/path', 'example.com:8080', '*.example.com', 'co.uk', 'localhost', '192.0.2.1', 'exa mple.com', '-a.example.com', `${'a'.repeat(64)}.com`, `${'a.'.repeat(125)}comm`, '.', ''];
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    ...domains.map((domain) => [['site', '--domain', domain, '--yes'], /--domain/] as const),
    [['site', '--domain', 'example.com', '--region', 'eu-nowhere-1', '--yes'], /is no AWS region/],
    [['site', '--domain', 'example.com', '--iac', 'pulumi', '--yes'], /is none of/],
    [['site', '--domain', 'example.com', '--waive', 'waf', '--yes'], /lacks the reason/],
    [['site', '--domain', 'example.com', '--waive', 'waf=x', '--yes'], /requires it/],
    [['site', 'other', '--domain', 'example.com', '--yes'], /Unexpected "other"/],
    [['site'], /--domain <fqdn>[\s\S]*--iac terraform \| cdk \| cloudformation\n[\s\S]*--tier baseline \| standard \| strict/],
    [['site', '--yes'], /Missing without a terminal to ask at:\n {2}--domain/],
  ];

  it.each(cases)('%j', async (argv, message) => {
    const volume = emptyVolume();
    const { code, error, out } = await runCreate(argv, { volume });
    expect(code).toBe(2);
    expect(error?.message).toMatch(message);
    expect(error?.next).not.toBe('');
    expect(out).toBe('');
    expect(snapshot(volume)).toEqual(snapshot(emptyVolume()));
  });

  it('each domain in words of its own', async () => {
    const messages = await Promise.all(domains.map(async (domain) => (await runCreate(['site', '--domain', domain, '--yes'])).error!.message.replace(/^--domain "[^"]*"?…? /, '')));
    expect(new Set(messages).size).toBe(domains.length);
  });

  it.each<[string, Record<string, string | null>, RegExp]>([
    ['a file', { [`${HOME}/site`]: 'text' }, /site is a file/],
    ['a folder with what would collide', { [`${HOME}/site/README.md`]: 'mine', [`${HOME}/site/x`]: '' }, /not empty \(README\.md, x\); these collide: README\.md/],
    ['a repository of ours', { [`${HOME}/site/.prodgrade/manifest.json`]: '{}' }, /holds a repository of create-prodgrade already/],
    ['a folder with something else', { [`${HOME}/site/x`]: '' }, /not empty \(x\); no file would collide/],
  ])('as target %s', async (_title, files, message) => {
    const before = snapshot(Volume.fromJSON(files));
    const volume = Volume.fromJSON(files);
    const { code, error } = await runCreate(given, { volume });
    expect(code).toBe(2);
    expect(error?.message).toMatch(message);
    expect(snapshot(volume)).toEqual(before);
  });

  it('a ready command stands with what is missing', async () => {
    const { error } = await runCreate(['site', '--tier', 'strict', '--no-www']);
    expect(error?.next).toBe('For example: npm create prodgrade@latest site -- --tier strict --no-www --domain example.com --iac terraform --yes');
    const pnpm = await runCreate(['site'], { env: { npm_config_user_agent: 'pnpm/9.1.0 npm/? node/v20' } });
    expect(pnpm.error?.next).toMatch(/^For example: pnpm create prodgrade@latest site --domain/);
  });
});

describe('create with a person', () => {
  const person = { domain: 'Docs.Example.com' };

  it('asks everything that was not given, and writes after a yes', async () => {
    const volume = emptyVolume();
    const { code, questions } = await runCreate(['site', '--tier', 'baseline'], { volume, person });
    expect(code).toBe(0);
    expect(questions).toEqual(['domain', 'iac', 'region', 'zone', 'www', 'ci', 'repo', 'email', 'tune']);
    expect(volume.readFileSync(`${HOME}/site/README.md`, 'utf8')).toBe('# docs.example.com\n');
  });

  it('gives the bytes that flags give', async () => {
    const asked = emptyVolume();
    const typed = emptyVolume();
    await runCreate(['site'], { volume: asked, person: { ...person, tier: 'strict', tune: true, add: ['no-mail'], waive: 'budget=set centrally' } });
    await runCreate(['site', '--domain', 'docs.example.com', '--tier', 'strict', '--add', 'no-mail', '--waive', 'budget=set centrally', '--yes'], { volume: typed });
    expect(snapshot(asked)).toEqual(snapshot(typed));
  });

  it('writes nothing after a no, with exit code 6', async () => {
    const volume = emptyVolume();
    const { code } = await runCreate(['site'], { volume, person: { ...person, confirm: false } });
    expect(code).toBe(6);
    expect(snapshot(volume)).toEqual(snapshot(emptyVolume()));
  });

  it.each([[['--yes'], {}], [['--no-interactive'], {}], [['--json'], {}], [[], { CI: 'true' }]])('asks nothing with %j and %j', async (flags, env) => {
    const { questions, code } = await runCreate(['site', ...flags], { person, env });
    expect(questions).toEqual([]);
    expect(code).toBe(2);
  });

  it('asks in CI when told to', async () => {
    const { questions } = await runCreate(['site', '--interactive'], { person, env: { CI: 'true' } });
    expect(questions).toContain('domain');
  });

  it('complains about a bad folder or flag before the first question', async () => {
    const volume = Volume.fromJSON({ [`${HOME}/site`]: 'text' });
    expect(await runCreate(['site'], { volume, person })).toMatchObject({ code: 2, questions: [] });
    expect(await runCreate(['new', '--tier', 'x'], { volume, person })).toMatchObject({ code: 2, questions: [] });
  });

  it('keeps every file of a folder in use, when the person goes on', async () => {
    const volume = Volume.fromJSON({ [`${HOME}/site/README.md`]: 'mine', [`${HOME}/site/x`]: 'x' });
    const { code, err, commits } = await runCreate(['site'], { volume, person: { ...person, clash: 'keep' } });
    expect(code).toBe(0);
    expect(volume.readFileSync(`${HOME}/site/README.md`, 'utf8')).toBe('mine');
    expect(volume.readFileSync(`${HOME}/site/x`, 'utf8')).toBe('x');
    expect(volume.existsSync(`${HOME}/site/hardened/main.tf`)).toBe(true);
    expect(err).toMatch(/1 of them stay as they are/);
    expect(commits[0]).not.toContain('README.md');
  });

  it('changes nothing in a folder in use, when the person cancels', async () => {
    const files = { [`${HOME}/site/README.md`]: 'mine' };
    const volume = Volume.fromJSON(files);
    expect((await runCreate(['site'], { volume, person: { ...person, clash: 'cancel' } })).code).toBe(6);
    expect(snapshot(volume)).toEqual(snapshot(Volume.fromJSON(files)));
  });
});
