import { Volume } from 'memfs';
import { describe, expect, it } from 'vitest';
import { emptyVolume, HOME, runCreate, snapshot } from '../../../test/support/world.js';

describe('create with a person', () => {
  const person = { domain: 'Docs.Example.com' };

  it('asks everything that was not given, and writes after a yes', async () => {
    const volume = emptyVolume();
    const { code, questions } = await runCreate(['site', '--tier', 'baseline'], { volume, person });
    expect(code).toBe(0);
    expect(questions).toEqual(['domain', 'iac', 'defaults']);
    expect(volume.readFileSync(`${HOME}/site/README.md`, 'utf8')).toBe('# docs.example.com\n');
  });

  it.each([
    ['docs.example.com', 'docs.example.com'],
    ['sites/example.org', 'example.org'],
  ])('offers the domain that the folder %s is named after', async (folder, domain) => {
    const { code, questions, err } = await runCreate([folder, '--iac', 'cdk', '--tier', 'baseline'], { person: {} });
    expect([code, questions[0]]).toEqual([0, 'domain']);
    expect(err).toMatch(new RegExp(` domain +${domain}\\b`));
  });

  it('asks for all of it when the defaults are not wanted', async () => {
    const { questions } = await runCreate(['site', '--email', ''], {
      person: { ...person, tier: 'strict', defaults: false, waive: ['budget'], 'reason:budget': 'set centrally' },
    });
    const rest = ['region', 'zone', 'www', 'ci', 'repo', 'branch', 'waf', 'add', 'waive', 'reason:budget'];
    expect(questions).toEqual(['domain', 'iac', 'tier', 'defaults', ...rest]);
  });

  it('changes any answer at the summary, and shows the summary again', async () => {
    const volume = emptyVolume();
    const { code, err } = await runCreate(['site', '--tier', 'standard', '--region', 'eu-west-1'], {
      volume,
      person: {
        ...person,
        changes: ['region', 'tier', 'waive', 'none'],
        region: 'eu-central-1',
        tier: 'strict',
        waive: ['budget'],
        'reason:budget': 'set centrally',
      },
    });
    expect(code).toBe(0);
    expect(err.match(/ domain /g)).toHaveLength(5);
    expect(err).toMatch(/strict: \d+ controls on, \d+ off \(waived: budget\)/);
    const manifest = String(volume.readFileSync(`${HOME}/site/.prodgrade/manifest.json`, 'utf8'));
    expect((JSON.parse(manifest) as { answers: object }).answers).toMatchObject({
      tier: 'strict',
      region: 'eu-central-1',
      waive: { budget: 'set centrally' },
    });
  });

  it('keeps the answers where a changed one contradicts another', async () => {
    const { code, err } = await runCreate(['site', '--domain', 'www.example.com', '--tier', 'baseline'], {
      person: { changes: ['www'], www: true },
    });
    expect(code).toBe(0);
    expect(err).toMatch(/--www asks for www\.www\.example\.com/);
  });

  it('gives the bytes that flags give', async () => {
    const asked = emptyVolume();
    const typed = emptyVolume();
    await runCreate(['site'], {
      volume: asked,
      person: {
        ...person,
        tier: 'strict',
        defaults: false,
        add: ['no-mail'],
        waive: ['budget'],
        'reason:budget': 'set centrally',
      },
    });
    await runCreate(
      [
        'site',
        '--domain',
        'docs.example.com',
        '--tier',
        'strict',
        '--add',
        'no-mail',
        '--waive',
        'budget=set centrally',
        '--yes',
      ],
      { volume: typed },
    );
    expect(snapshot(asked)).toEqual(snapshot(typed));
  });

  it('writes nothing after a no, with exit code 6 and the command that repeats it', async () => {
    const volume = emptyVolume();
    const { code, err } = await runCreate(['site'], { volume, person: { ...person, confirm: false } });
    expect(code).toBe(6);
    expect(err).toMatch(/Nothing was written\.\n.*\nnpm create prodgrade@latest site -- --domain docs\.example\.com /);
    expect(snapshot(volume)).toEqual(snapshot(emptyVolume()));
  });

  it.each([
    [['--yes'], {}],
    [['--no-interactive'], {}],
    [['--json'], {}],
    [[], { CI: 'true' }],
  ])('asks nothing with %j and %j', async (flags, env) => {
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
    const { code, err, commits, questions } = await runCreate(['site'], {
      volume,
      person: { ...person, existing: 'keep' },
    });
    expect(code).toBe(0);
    expect(questions.slice(0, 2)).toEqual(['existing', 'domain']);
    expect(questions.filter((question) => question === 'existing')).toHaveLength(1);
    expect(volume.readFileSync(`${HOME}/site/README.md`, 'utf8')).toBe('mine');
    expect(volume.readFileSync(`${HOME}/site/x`, 'utf8')).toBe('x');
    expect(volume.existsSync(`${HOME}/site/hardened/main.tf`)).toBe(true);
    expect(err).toMatch(/1 file stays as it is/);
    expect(commits[0]).not.toContain('README.md');
  });

  it('asks for the domain first when the folder is named after it, then about the folder', async () => {
    const volume = Volume.fromJSON({ [`${HOME}/docs.example.com/x`]: 'x' });
    const { code, questions } = await runCreate([], { volume, person: { ...person, existing: 'cancel' } });
    expect([code, questions]).toEqual([6, ['domain', 'existing']]);
  });

  it.each([
    ['keep', 0],
    ['cancel', 6],
  ])('does not ask about the folder with --existing %s', async (existing, expected) => {
    const files = { [`${HOME}/site/README.md`]: 'mine' };
    const volume = Volume.fromJSON(files);
    const { code, questions } = await runCreate(['site', '--existing', existing], { volume, person });
    expect(code).toBe(expected);
    expect(questions).not.toContain('existing');
    expect(volume.readFileSync(`${HOME}/site/README.md`, 'utf8')).toBe('mine');
    expect(volume.existsSync(`${HOME}/site/hardened/main.tf`)).toBe(existing === 'keep');
  });

  it('changes nothing in a folder in use, when the person cancels', async () => {
    const files = { [`${HOME}/site/README.md`]: 'mine' };
    const volume = Volume.fromJSON(files);
    expect((await runCreate(['site'], { volume, person: { ...person, existing: 'cancel' } })).code).toBe(6);
    expect(snapshot(volume)).toEqual(snapshot(Volume.fromJSON(files)));
  });
});
