import { Volume } from 'memfs';
import { describe, expect, it } from 'vitest';
import { emptyVolume, HOME, runCreate, snapshot } from '../../../test/support/world.js';

const given = ['site', '--domain', 'example.com', '--yes'];

describe('create refuses, with exit code 2 and nothing written', () => {
  const domains = [
    'http://example.com',
    'example.com/path',
    'example.com:8080',
    '*.example.com',
    'co.uk',
    'localhost',
    '192.0.2.1',
    'exa mple.com',
    '-a.example.com',
    `${'a'.repeat(64)}.com`,
    `${'a.'.repeat(125)}comm`,
    '.',
    '',
  ];
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    ...domains.map((domain) => [['site', '--domain', domain, '--yes'], /--domain/] as const),
    [['site', '--domain', 'example.com', '--region', 'eu-nowhere-1', '--yes'], /is not an AWS region/],
    [['site', '--domain', 'example.com', '--iac', 'pulumi', '--yes'], /is not one of/],
    [['site', '--domain', 'example.com', '--waive', 'waf', '--yes'], /needs a reason/],
    [['site', '--domain', 'example.com', '--waive', 'waf=x', '--yes'], /requires it/],
    [['site', 'other', '--domain', 'example.com', '--yes'], /Unexpected "other"/],
    [
      ['site'],
      /--domain <fqdn>[\s\S]*--iac terraform \| cdk \| cloudformation\n[\s\S]*--tier baseline \| standard \| strict/,
    ],
    [['site', '--yes'], /There is no terminal to ask questions at\. Missing:\n {2}--domain/],
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

  it.each<[string[], Record<string, string>, RegExp, string]>([
    [['--yes'], {}, /^Nothing is asked with --yes\. Missing:/, ''],
    [['--json', '--no-git'], {}, /^Nothing is asked with --json\. Missing:/, '--no-git --json '],
    [['--no-interactive'], {}, /^Nothing is asked with --no-interactive\. Missing:/, '--no-interactive '],
    [[], { CI: 'true' }, /^Nothing is asked where CI is set, except with --interactive\. Missing:/, ''],
  ])('missing answers with %j and %j, and says why nobody is asked', async (flags, env, message, kept) => {
    const argv = ['site', '--iac', 'cdk', '--tier', 'strict', ...flags];
    const { code, error } = await runCreate(argv, { person: {}, env });
    expect(code).toBe(2);
    expect(error?.message).toMatch(message);
    expect(error?.next).toContain(`--iac cdk --tier strict ${kept}--domain example.com --yes`);
  });

  it('each domain in words of its own', async () => {
    const messages = await Promise.all(
      domains.map(async (domain) =>
        (await runCreate(['site', '--domain', domain, '--yes'])).error!.message.replace(/^--domain "[^"]*"?…? /, ''),
      ),
    );
    expect(new Set(messages).size).toBe(domains.length);
  });

  it.each<[string, Record<string, string | null>, RegExp]>([
    ['a file', { [`${HOME}/site`]: 'text' }, /site is a file/],
    [
      'a folder with what would collide',
      { [`${HOME}/site/README.md`]: 'mine', [`${HOME}/site/x`]: '' },
      /not empty \(README\.md, x\); these collide: README\.md/,
    ],
    [
      'a repository of ours',
      { [`${HOME}/site/.prodgrade/manifest.json`]: '{}' },
      /already holds a create-prodgrade repository/,
    ],
    ['a folder with something else', { [`${HOME}/site/x`]: '' }, /not empty \(x\); no file would collide/],
  ])('as target %s', async (_title, files, message) => {
    const before = snapshot(Volume.fromJSON(files));
    const volume = Volume.fromJSON(files);
    const { code, error } = await runCreate(given, { volume });
    expect(code).toBe(2);
    expect(error?.message).toMatch(message);
    expect(snapshot(volume)).toEqual(before);
  });

  it.each([
    ['keep', 0],
    ['cancel', 6],
  ])('nothing in a folder in use with --existing %s', async (existing, expected) => {
    const volume = Volume.fromJSON({ [`${HOME}/site/README.md`]: 'mine' });
    const { code } = await runCreate([...given, '--existing', existing], { volume });
    expect(code).toBe(expected);
    expect(volume.readFileSync(`${HOME}/site/README.md`, 'utf8')).toBe('mine');
    expect(volume.existsSync(`${HOME}/site/hardened`)).toBe(existing === 'keep');
  });

  it.each(['readme.md', 'Readme.md', 'README.MD'])(
    'nothing beside %s: some systems know one of the two',
    async (name) => {
      const volume = Volume.fromJSON({ [`${HOME}/site/${name}`]: 'mine' });
      const { error } = await runCreate(given, { volume });
      expect(error?.message).toMatch(/these collide: README\.md/);
      const { code } = await runCreate([...given, '--existing', 'keep'], { volume });
      expect(code).toBe(0);
      expect(volume.readFileSync(`${HOME}/site/${name}`, 'utf8')).toBe('mine');
      expect(volume.existsSync(`${HOME}/site/README.md`)).toBe(false);
      expect(volume.existsSync(`${HOME}/site/hardened`)).toBe(true);
    },
  );

  it.each([
    ['Hardened/notes.txt', 'Hardened', 'hardened'],
    ['hardened/deep/Down/notes.txt', 'hardened/deep/Down', 'hardened/deep/down'],
  ])('a folder in use with %s', async (path, folder, wanted) => {
    const volume = Volume.fromJSON({ [`${HOME}/site/${path}`]: 'mine' });
    const { code, error } = await runCreate([...given, '--existing', 'keep'], { volume });
    expect([code, error?.message]).toEqual([
      2,
      `${folder} exists where the folder ${wanted} is needed: macOS and Windows treat them as one folder.`,
    ]);
    expect(volume.existsSync(`${HOME}/site/README.md`)).toBe(false);
  });

  it('an --existing that is neither', async () => {
    const { code, error } = await runCreate([...given, '--existing', 'kep'], {});
    expect([code, error?.next]).toEqual([2, 'Did you mean keep?']);
  });

  it('a domain in a URL is offered alone, in a command that would run', async () => {
    const { error } = await runCreate(['site', '--domain', 'https://example.com/', '--tier', 'strict', '--yes']);
    expect(error?.next).toBe(
      'Give the name alone: example.com. Run: npm create prodgrade@latest site -- --domain example.com --tier strict --yes',
    );
  });

  it('a ready command stands with what is missing', async () => {
    const { error } = await runCreate(['site', '--tier', 'strict', '--no-www']);
    expect(error?.next).toBe(
      'For example: npm create prodgrade@latest site -- --tier strict --no-www --domain example.com --iac terraform --yes',
    );
    const pnpm = await runCreate(['site'], { env: { npm_config_user_agent: 'pnpm/9.1.0 npm/? node/v20' } });
    expect(pnpm.error?.next).toMatch(/^For example: pnpm create prodgrade@latest site --domain/);
  });
});
