import { Volume } from 'memfs';
import { describe, expect, it } from 'vitest';
import { HOME, runCreate, snapshot } from '../../../test/support/world.js';

const answers = {
  domain: 'Docs.Example.com',
  iac: 'terraform',
  tier: 'strict',
  www: false,
  add: ['no-mail'],
  waive: { budget: "it's set centrally" },
};
const yaml = `# comments are fine
domain: Docs.Example.com
iac: terraform
tier: strict
www: false
`;

async function withFile(text: string, argv: readonly string[] = [], name = 'answers.yaml') {
  const volume = Volume.fromJSON({ [`${HOME}/${name}`]: text });
  const outcome = await runCreate(['site', '--answers', name, '--yes', ...argv], { volume });
  const manifest = `${HOME}/site/.prodgrade/manifest.json`;
  const written = volume.existsSync(manifest) ? String(volume.readFileSync(manifest, 'utf8')) : '{}';
  return { ...outcome, volume, manifest: written, answers: JSON.parse(written).answers as object };
}

describe('--answers', () => {
  it('takes JSON and YAML alike, and the manifest of what they made', async () => {
    const json = await withFile(JSON.stringify({ $schema: './answers.schema.json', ...answers }), [], 'a.json');
    expect(json.answers).toMatchObject({ ...answers, domain: 'docs.example.com' });
    const whole = await withFile(json.manifest, [], 'manifest.json');
    expect(whole.manifest).toBe(json.manifest);
    const alone = await withFile(JSON.stringify({ answers: json.answers }));
    expect(alone.manifest).toBe(json.manifest);
    const fromYaml = await withFile(`${yaml}add: [no-mail]\nwaive:\n  budget: it's set centrally\n`);
    expect(fromYaml.manifest).toBe(json.manifest);
  });

  it('stands below flags', async () => {
    expect((await withFile(yaml, ['--tier', 'baseline'])).answers).toMatchObject({
      tier: 'baseline',
      iac: 'terraform',
    });
  });

  it('says what is missing, with a command that has the file', async () => {
    const volume = Volume.fromJSON({ [`${HOME}/a.yml`]: 'tier: strict\n' });
    const { error } = await runCreate(['site', '--answers', 'a.yml'], { volume });
    expect(error?.message).toMatch(/--domain/);
    expect(error?.message).not.toMatch(/--tier/);
    expect(error?.next).toMatch(/--answers a\.yml --domain example\.com/);
  });

  it.each<[string, string, RegExp]>([
    ['an unknown answer', 'domian: example.com', /answers\.yaml has "domian", which is not an answer/],
    ['a bad answer', 'domain: http://example.com', /answers\.yaml: domain "http:\/\/example\.com" is a URL/],
    ['a wrong kind', 'domain: [a, b]', /answers\.yaml: domain/],
    ['no reason', 'domain: example.com\nwaive:\n  budget:\n', /waive "budget=" needs a reason/],
    ['a reason without words', 'domain: example.com\nwaive: {budget: true}', /waive "budget=" needs a reason/],
    ['a list', '- domain', /holds no answers: it is a list/],
    ['nothing', '', /holds no answers: it is empty/],
    ['broken YAML', 'domain: [', /is not valid JSON or YAML/],
    ['a tag', 'domain: !!js/function "x"', /is not valid JSON or YAML/],
  ])('refuses %s', async (_title, text, message) => {
    const { code, error, volume } = await withFile(text);
    expect(code).toBe(2);
    expect(error?.message).toMatch(message);
    expect(Object.keys(snapshot(volume, HOME))).toEqual([`${HOME}/answers.yaml`]);
  });

  it('says when there is no such file, or it is a folder', async () => {
    const volume = Volume.fromJSON({ [`${HOME}/old/x`]: '' });
    expect((await runCreate(['site', '--answers', 'none'], { volume })).error?.message).toMatch(/none does not exist/);
    expect((await runCreate(['site', '--answers', 'old'], { volume })).error?.next).toMatch(
      /old\/\.prodgrade\/manifest/,
    );
  });
});
