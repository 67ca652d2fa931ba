/** Answers of an upgrade: new ones, changed ones, and those of controls that are no longer there. */
import { describe, expect, it } from 'vitest';
import { MANIFEST_PATH } from '../../src/core/manifest/manifest.js';
import { created, libraryOf, runUpgrade, SITE } from '../support/upgrade/versions.js';
import { HOME, snapshot } from '../support/world.js';

const text = 'one\ntwo\nthree\n';
const one = libraryOf('1.0.0', { a: text, b: 'b\n' });
const two = libraryOf('2.0.0', { a: text.replace('two', 'THEIRS'), b: 'b2\n', c: 'c\n' });
type Volume = Awaited<ReturnType<typeof created>>;
const path = `${SITE}/${MANIFEST_PATH}`;
const read = (volume: Volume) => JSON.parse(String(volume.readFileSync(path))) as { answers: Record<string, unknown> };
const forget = (volume: Volume, name: string) => {
  const { answers, ...rest } = read(volume);
  const { [name]: _, ...others } = answers;
  volume.writeFileSync(path, JSON.stringify({ ...rest, answers: others }));
};
const conflicted = async () => {
  const volume = await created(one);
  volume.writeFileSync(`${SITE}/a`, text.replace('two', 'MINE'));
  return volume;
};

describe('a new question', () => {
  it('takes its default without a terminal, and says so', async () => {
    const volume = await created(one);
    forget(volume, 'region');
    const { code, err } = await runUpgrade(volume, two, ['--yes']);
    expect(code).toBe(0);
    expect(err).toMatch(/New answer region: us-east-1\. To change it: --set region=<value>/);
    expect(read(volume).answers.region).toBe('us-east-1');
  });

  it('takes the branch that git knows, and says so', async () => {
    const volume = await created(one);
    forget(volume, 'branch');
    volume.mkdirSync(`${SITE}/.git`);
    const { code, err } = await runUpgrade(volume, two, ['--yes'], { found: { branch: 'trunk' } });
    expect(code).toBe(0);
    expect(err).toMatch(/New answer branch: trunk\. To change it: --set branch=<value>/);
    expect(read(volume).answers.branch).toBe('trunk');
  });

  it('does not let git change a branch that was answered', async () => {
    const volume = await created(one);
    volume.mkdirSync(`${SITE}/.git`);
    expect((await runUpgrade(volume, two, ['--yes'], { found: { branch: 'trunk', repo: 'a/b' } })).code).toBe(0);
    expect(read(volume).answers).toMatchObject({ branch: 'main', repo: '' });
  });

  it('is asked at a terminal, alone', async () => {
    const volume = await created(one);
    forget(volume, 'region');
    const { code, questions } = await runUpgrade(volume, two, [], { person: { region: 'eu-central-1' } });
    expect([code, questions]).toEqual([0, ['region']]);
    expect(read(volume).answers.region).toBe('eu-central-1');
  });

  it('without a default and without a terminal ends with 2, and a command that would run', async () => {
    const volume = await created(one);
    forget(volume, 'domain');
    const before = snapshot(volume, HOME);
    const { code, error } = await runUpgrade(volume, two, ['--yes']);
    expect([code, error?.next]).toEqual([2, 'For example: prodgrade upgrade site --domain example.com']);
    expect(snapshot(volume, HOME)).toEqual(before);
    expect((await runUpgrade(volume, two, ['--yes', '--domain', 'example.com'])).code).toBe(0);
  });
});

describe('changed answers', () => {
  it.each<[readonly string[], object]>([
    [['--tier', 'standard'], { tier: 'standard' }],
    [['--set', 'email=ops@example.com'], { email: 'ops@example.com' }],
    [['--waive', 'budget=set elsewhere', '--tier', 'standard'], { waive: { budget: 'set elsewhere' } }],
    [['--no-www'], { www: false }],
  ])('%j are in the manifest', async (argv, answers) => {
    const volume = await created(one);
    expect((await runUpgrade(volume, one, ['--yes', ...argv])).code).toBe(0);
    expect(read(volume).answers).toMatchObject(answers);
  });

  it('come from the environment too, below flags', async () => {
    const volume = await created(one);
    const env = { PRODGRADE_EMAIL: 'env@example.com', PRODGRADE_TIER: 'strict' };
    expect((await runUpgrade(volume, one, ['--yes', '--tier', 'standard'], { env })).code).toBe(0);
    expect(read(volume).answers).toMatchObject({ tier: 'standard', email: 'env@example.com' });
  });

  it.each([
    ['--waive', 'regional-bucket-names=shorter'],
    ['--set', 'waive=regional-bucket-names=shorter'],
  ])('%s %s is refused: every bucket would be replaced', async (...argv) => {
    const volume = await created(one);
    const before = snapshot(volume, HOME);
    const { code, error } = await runUpgrade(volume, one, ['--yes', ...argv]);
    expect([code, error?.message]).toEqual([
      2,
      'An upgrade cannot turn regional-bucket-names off: AWS cannot rename a bucket, so each would be replaced by an empty one.',
    ]);
    expect(snapshot(volume, HOME)).toEqual(before);
  });

  it('of every tier keep the names of buckets', async () => {
    const volume = await created(one);
    for (const tier of ['strict', 'baseline', 'standard'])
      expect((await runUpgrade(volume, one, ['--yes', '--tier', tier])).code).toBe(0);
    const waived = await created(one, ['--waive', 'regional-bucket-names=ours']);
    expect((await runUpgrade(waived, one, ['--yes', '--tier', 'strict'])).code).toBe(0);
    expect((await runUpgrade(waived, one, ['--yes', '--set', 'waive=budget=elsewhere'])).error).toBeUndefined();
    expect(read(waived).answers.waive).toEqual({ 'regional-bucket-names': 'ours', budget: 'elsewhere' });
    const { error } = await runUpgrade(waived, one, ['--yes', '--add', 'regional-bucket-names']);
    expect(error?.message).toMatch(/cannot turn regional-bucket-names on/);
  });

  it('that npm took for itself stop the run, and its dry run is one', async () => {
    const volume = await created(one);
    const before = snapshot(volume, HOME);
    const swallowed = await runUpgrade(volume, two, ['--yes'], { env: { npm_config_on_conflict: 'ours' } });
    expect([swallowed.code, swallowed.error?.next]).toEqual([
      2,
      'Run: npm create prodgrade@latest upgrade -- site --on-conflict ours --yes',
    ]);
    // npm leaves the value behind as a second word.
    const bare = await runUpgrade(volume, two, ['strict', '--yes'], { env: { npm_config_tier: 'true' } });
    expect(bare.error?.next).toBe('Run: npm create prodgrade@latest upgrade -- site --tier strict --yes');
    expect((await runUpgrade(volume, two, ['--yes'], { env: { npm_config_dry_run: 'true' } })).code).toBe(0);
    expect(snapshot(volume, HOME)).toEqual(before);
  });
});

describe('a person', () => {
  const about = 'a: 1 conflict';

  it.each([
    ['ours', 0, 'MINE'],
    ['theirs', 0, 'THEIRS'],
    ['markers', 4, '<<<<<<< yours'],
  ])('chooses %s for a file', async (choice, code, line) => {
    const volume = await conflicted();
    const outcome = await runUpgrade(volume, two, [], { person: { [about]: choice } });
    expect([outcome.code, outcome.questions]).toEqual([code, [about]]);
    expect(String(volume.readFileSync(`${SITE}/a`))).toContain(line);
  });

  it('sees the difference before the choice', async () => {
    const volume = await conflicted();
    const { err, questions } = await runUpgrade(volume, two, [], { person: { [about]: ['show', 'ours'] } });
    expect(questions).toEqual([about, about]);
    expect(err).toMatch(/-MINE\n\+THEIRS/);
  });

  it('sees a summary by kind, and may say no', async () => {
    const volume = await conflicted();
    const before = snapshot(volume, HOME);
    const { code, err } = await runUpgrade(volume, two, [], { person: { [about]: 'ours', confirm: false } });
    expect(code).toBe(6);
    expect(err).toMatch(/create +1 file: c\n +update +1 file: b\n +conflict +a/);
    expect(snapshot(volume, HOME)).toEqual(before);
  });
});
