/** What an upgrade tells Terraform, in whole repositories: what holds data is forgotten, not destroyed, and taken back later. */
import fc from 'fast-check';
import { Volume } from 'memfs';
import { describe, expect, it } from 'vitest';
import { MANIFEST_PATH } from '../../src/core/manifest/manifest.js';
import type { Migration } from '../../src/core/manifest/migrations.js';
import type { Answers } from '../../src/core/types.js';
import { resourcesOf } from '../../src/core/upgrade/resources.js';
import { RETIRED_PATH, RETURNED_PATH } from '../../src/core/upgrade/retired.js';
import { HOLDING } from '../../src/core/upgrade/steps.js';
import { renderRepository } from '../../src/flows/render.js';
import { catalogue, sampleAnswers, withDependents } from '../support/catalogue.js';
import { posixDisk } from '../support/posix-disk.js';
import { created, libraryOf, runUpgrade, SITE } from '../support/versions.js';

function deployed(answers: Partial<Answers> = {}): Volume {
  const volume = new Volume();
  for (const [path, { bytes }] of renderRepository({ ...sampleAnswers, ...answers }, catalogue).tree) {
    volume.mkdirSync(`${SITE}/${path}`.replace(/\/[^/]*$/, ''), { recursive: true });
    volume.writeFileSync(`${SITE}/${path}`, bytes);
  }
  return volume;
}
const filesOf = (volume: Volume): Record<string, string> =>
  Object.fromEntries(
    Object.entries(volume.toJSON(SITE)).map(([path, text]) => [path.slice(SITE.length + 1), text ?? '']),
  );
const read = (volume: Volume, path: string) => filesOf(volume)[path];
const edit = (volume: Volume, path: string, change: (text: string) => string) =>
  volume.writeFileSync(`${SITE}/${path}`, change(String(volume.readFileSync(`${SITE}/${path}`))));
const upgrade = async (volume: Volume, ...argv: readonly string[]) => {
  const run = await runUpgrade(volume, catalogue, ['--yes', ...argv], { fs: posixDisk(volume) });
  expect([run.code, run.error?.message]).toEqual([0, undefined]);
  return run;
};
const off = (id: string) => withDependents(id).flatMap((each) => ['--waive', `${each}=turned off`]);
const on = (id: string) => withDependents(id).flatMap((each) => ['--add', each]);
const addresses = (text: string | undefined, argument: string) =>
  [...(text ?? '').matchAll(new RegExp(`^  ${argument} += (\\w+\\.\\w+)$`, 'gm'))].map(([, address]) => address!);
const TF = 'hardened/content-key.tf';

describe('turning off a control whose resources hold data, in Terraform', () => {
  it.each(HOLDING)('%s: what it leaves is kept, and comes back with it', async (id) => {
    const volume = deployed();
    const before = resourcesOf(new Map(Object.entries(filesOf(volume))));
    const { out } = await upgrade(volume, ...off(id));
    const retired = addresses(read(volume, RETIRED_PATH), 'from');
    const after = resourcesOf(new Map(Object.entries(filesOf(volume))));
    const gone = [...before.keys()].filter((address) => !after.has(address));
    // What the function at the edge prints is no record.
    const holding = gone
      .filter((address) => !address.endsWith('.viewer_request'))
      .filter((address) => /^aws_(s3_bucket|kms_key|route53_zone|cloudwatch_log_group)\./.test(address));
    expect(holding).not.toEqual([]);
    expect(retired).toEqual(expect.arrayContaining(holding));
    expect(retired.filter((address) => !gone.includes(address))).toEqual([]);
    expect(out).toMatch(/What is left to do:\n {2}- The next apply makes Terraform forget .*docs\/runbook\.md/);
    expect((await upgrade(volume)).out).toMatch(/^Up to date/);

    expect((await upgrade(volume, ...on(id))).out).toMatch(/The next apply takes back/);
    expect(read(volume, RETIRED_PATH)).toBeUndefined();
    expect(addresses(read(volume, RETURNED_PATH), 'to').toSorted()).toEqual(retired.toSorted());
    expect(JSON.parse(read(volume, MANIFEST_PATH)!)).not.toHaveProperty('kept');
    expect((await upgrade(volume)).out).toMatch(/^Up to date/);
  });

  it('may delete retired.tf after the apply: it is not written again, and the key still comes back', async () => {
    const volume = deployed();
    await upgrade(volume, ...off('customer-managed-key'));
    volume.unlinkSync(`${SITE}/${RETIRED_PATH}`);
    expect((await upgrade(volume)).out).toMatch(/^Up to date/);
    await upgrade(volume, ...off('replica'));
    expect(read(volume, RETIRED_PATH)).not.toContain('aws_kms_key.content');
    await upgrade(volume, ...on('customer-managed-key'));
    expect(addresses(read(volume, RETURNED_PATH), 'to')).toContain('aws_kms_key.content');
  });

  it('drops an import that was never applied when the control goes again', async () => {
    const volume = deployed();
    await upgrade(volume, ...off('customer-managed-key'));
    await upgrade(volume, ...on('customer-managed-key'));
    await upgrade(volume, ...off('customer-managed-key'));
    expect(read(volume, RETURNED_PATH)).toBeUndefined();
    expect(addresses(read(volume, RETIRED_PATH), 'from')).toContain('aws_kms_key.content');
  });

  it('keeps what the owner wrote into retired.tf, and its line endings', async () => {
    const volume = deployed();
    await upgrade(volume, ...off('customer-managed-key'));
    edit(volume, RETIRED_PATH, (text) => `${text}\n# Ask Kim before you delete the key.\n`.replaceAll('\n', '\r\n'));
    await upgrade(volume, ...off('replica'));
    const text = read(volume, RETIRED_PATH)!;
    expect(text).toContain('# Ask Kim before you delete the key.\r\n');
    expect(text).toContain('from = aws_s3_bucket.replica\r\n');
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it.each<[string, (volume: Volume) => void]>([
    [
      'with tabs and CRLF',
      (volume) => edit(volume, TF, (text) => text.replaceAll('  ', '\t').replaceAll('\n', '\r\n')),
    ],
    [
      'with a comment after the brace',
      (volume) => edit(volume, TF, (text) => text.replaceAll(/^(resource .*)$/gm, '$1 # ours')),
    ],
    [
      'in a file of their own',
      (volume) => {
        volume.writeFileSync(`${SITE}/hardened/keys.tf`, read(volume, TF)!);
        volume.unlinkSync(`${SITE}/${TF}`);
      },
    ],
  ])('reads the code of its owner: %s', async (how, change) => {
    const volume = deployed();
    change(volume);
    const { err } = await upgrade(volume, ...off('customer-managed-key'));
    // An edited file is the owner's from now on, so what it declares stays declared.
    const left = [...resourcesOf(new Map(Object.entries(filesOf(volume)))).keys()];
    expect([how, left.includes('aws_kms_key.content')]).toEqual([how, true]);
    expect(addresses(read(volume, RETIRED_PATH), 'from')).not.toContain('aws_kms_key.content');
    if (how !== 'in a file of their own') expect(err).toMatch(/keep +hardened\/content-key\.tf/);
  });

  it('leaves a resource to an owner who renamed it, and says what to do before it is removed', async () => {
    const volume = deployed();
    for (const path of Object.keys(filesOf(volume)))
      if (/^hardened\/[^/]+\.tf$/.test(path))
        edit(volume, path, (text) =>
          text
            .replaceAll('aws_kms_key.content.', 'aws_kms_key.files.')
            .replace('"aws_kms_key" "content"', '"aws_kms_key" "files"'),
        );
    const { out } = await upgrade(volume, '--on-conflict', 'theirs', ...off('customer-managed-key'));
    expect(read(volume, RETIRED_PATH) ?? '').not.toMatch(/aws_kms_key\.(?:content|files)/);
    expect(out).toMatch(
      /hardened\/content-key\.tf is yours from now on, and declares aws_kms_key\.files.*: before you remove that/,
    );
  });

  it('says which code of the owner names what is gone', async () => {
    const volume = deployed();
    volume.writeFileSync(`${SITE}/hardened/ours.tf`, 'output "key" {\n  value = aws_kms_key.content.arn\n}\n');
    const { out } = await upgrade(volume, ...off('customer-managed-key'));
    expect(out).toMatch(/hardened\/ours\.tf names aws_kms_key\.content, which the code no longer declares/);
  });

  it('leaves the file alone where the ownership file says so, and says what belongs in it', async () => {
    const volume = deployed();
    volume.writeFileSync(`${SITE}/.prodgrade/ownership`, 'never-update hardened/retired.tf\n');
    const { out } = await upgrade(volume, ...off('customer-managed-key'));
    expect(read(volume, RETIRED_PATH)).toBeUndefined();
    expect(out).toMatch(/hardened\/retired\.tf is yours alone[\s\S]*from = aws_kms_key\.content/);
  });

  it('shows it in a dry run and in JSON, and writes nothing', async () => {
    const volume = deployed();
    const before = filesOf(volume);
    const diff = await upgrade(volume, '--dry-run', ...off('customer-managed-key'));
    expect(diff.out).toMatch(/\+removed \{\n\+ {2}from = aws_kms_alias\.content/);
    const json = JSON.parse((await upgrade(volume, '--dry-run', '--json', ...off('customer-managed-key'))).out);
    expect(json.changes).toContainEqual({ kind: 'create', path: RETIRED_PATH, reason: 'retired' });
    expect(json.nextSteps[0]).toMatch(/^The next apply makes Terraform forget/);
    expect(filesOf(volume)).toEqual(before);
  });

  it('never forgets what the code declares, and never loses what held data, whatever is turned off and on', async () => {
    const change = fc.record({ id: fc.constantFrom(...HOLDING), on: fc.boolean(), forget: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const volume = deployed();
        const ever = new Set(holders(volume));
        for (const each of changes) {
          await upgrade(volume, ...(each.on ? on(each.id) : off(each.id)));
          const declared = [...resourcesOf(new Map(Object.entries(filesOf(volume)))).keys()];
          const { kept = [] } = JSON.parse(read(volume, MANIFEST_PATH)!) as { readonly kept?: readonly string[] };
          const removed = addresses(read(volume, RETIRED_PATH), 'from');
          const imported = addresses(read(volume, RETURNED_PATH), 'to');
          expect(removed.filter((address) => declared.includes(address))).toEqual([]);
          expect(imported.filter((address) => !declared.includes(address))).toEqual([]);
          expect([...ever].filter((address) => !declared.includes(address) && !kept.includes(address))).toEqual([]);
          if (each.forget && read(volume, RETIRED_PATH)) volume.unlinkSync(`${SITE}/${RETIRED_PATH}`);
        }
      }),
      { numRuns: 6 },
    );
  }, 120_000);
});

const holders = (volume: Volume) =>
  [...resourcesOf(new Map(Object.entries(filesOf(volume)))).keys()].filter((address) =>
    /^aws_(s3_bucket|kms_key|route53_zone)\./.test(address),
  );

describe.each(['cdk', 'cloudformation'] as const)('the same in %s', (iac) => {
  it.each(HOLDING)('%s: stacks keep it, and the steps say how to retire it and to bring it back', async (id) => {
    const volume = deployed({ iac });
    const { out } = await upgrade(volume, ...off(id));
    expect(out).toMatch(new RegExp(`What .*${id}.* left and holds data stays on AWS`));
    expect(out).not.toContain('would delete');
    expect(read(volume, RETIRED_PATH)).toBeUndefined();
    expect((await upgrade(volume, ...on(id))).out).toMatch(/import them before you deploy/);
  });

  it('warns before CloudFormation would delete it, where nothing protects it', async () => {
    const waive = { 'state-protection': 'x', 'plan-and-apply-roles': 'x', 'drift-check': 'x' };
    const volume = deployed({ iac, waive });
    expect((await upgrade(volume, ...off('customer-managed-key'))).out).toMatch(
      /CloudFormation would delete what customer-managed-key left: before you deploy this/,
    );
  });
});

const bucket = (name: string) => `resource "aws_s3_bucket" "${name}" {\n  bucket = "data"\n}\n`;
const one = libraryOf('1.0.0', { 'hardened/data.tf': bucket('a'), 'hardened/old.tf': 'locals {\n  old = 1\n}\n' });
const steps: readonly Migration[] = [
  { version: '2.0.0', addresses: [{ from: 'aws_s3_bucket.a', to: 'aws_s3_bucket.b' }], controls: { budget: null } },
  {
    version: '3.0.0',
    addresses: [{ from: 'aws_s3_bucket.b', to: 'aws_s3_bucket.c' }],
    moves: [{ from: 'hardened/data.tf', to: 'hardened/store.tf' }],
  },
];
const two = {
  ...libraryOf('2.0.0', { 'hardened/data.tf': bucket('b'), 'hardened/old.tf': 'locals {\n  old = 1\n}\n' }),
  migrations: steps.slice(0, 1),
};
/** A split file, a removed one, and an address that moved again. */
const three = {
  ...libraryOf('3.0.0', { 'hardened/store.tf': bucket('c'), 'hardened/split.tf': 'locals {\n  new = 1\n}\n' }),
  migrations: steps,
};
const MOVED = 'hardened/moved.tf';

async function synthetic(change: (volume: Volume) => void = () => undefined): Promise<Volume> {
  const volume = await created({ ...one, migrations: [] }, ['--waive', 'budget=Finance has one']);
  change(volume);
  return volume;
}
const to = async (volume: Volume, version: typeof two, ...argv: readonly string[]) => {
  const run = await runUpgrade(volume, version, ['--yes', ...argv], { fs: posixDisk(volume) });
  expect(run.error).toBeUndefined();
  return run;
};

describe('addresses that the template moved', () => {
  it('get a moved block, once', async () => {
    const volume = await synthetic();
    await to(volume, two);
    expect(read(volume, MOVED)).toMatch(/\nmoved \{\n {2}from = aws_s3_bucket\.a\n {2}to {3}= aws_s3_bucket\.b\n\}\n$/);
    expect(read(volume, RETIRED_PATH)).toBeUndefined();
    expect((await to(volume, two)).out).toMatch(/^Up to date/);
    volume.unlinkSync(`${SITE}/${MOVED}`);
    expect((await to(volume, two)).out).toMatch(/^Up to date/);
  });

  it.each<[string, (volume: Volume) => void]>([
    ['as rendered', () => undefined],
    ['with an edit', (volume) => edit(volume, 'hardened/data.tf', (text) => `${text}\n# ours\n`)],
  ])('are the same after two upgrades as after one that skips a version: %s', async (_, change) => {
    const [slow, fast] = [await synthetic(change), await synthetic(change)];
    await to(slow, two);
    await to(slow, three);
    await to(fast, three);
    expect(filesOf(fast)).toEqual(filesOf(slow));
    expect(addresses(read(fast, MOVED), 'from')).toEqual(['aws_s3_bucket.a', 'aws_s3_bucket.b']);
    expect(JSON.parse(read(fast, MANIFEST_PATH)!).answers.waive).toEqual({});
  });

  it('are left alone in the code of an owner who renamed it, who is told what to do', async () => {
    const volume = await synthetic((each) => edit(each, 'hardened/data.tf', (text) => text.replace('"a"', '"mine"')));
    const { out } = await to(volume, two, '--on-conflict', 'theirs');
    expect(read(volume, MOVED)).toBeUndefined();
    expect(out).toMatch(/aws_s3_bucket\.b was aws_s3_bucket\.a, which your code calls otherwise: add a moved block/);
  });

  it('are left alone where the code declares both', async () => {
    const volume = await synthetic((each) => each.writeFileSync(`${SITE}/hardened/ours.tf`, bucket('a')));
    const { out } = await to(volume, two);
    expect(read(volume, MOVED)).toBeUndefined();
    expect(out).toMatch(/aws_s3_bucket\.a is aws_s3_bucket\.b now, and your code declares both/);
  });

  it('are not written where the owner has moved them already', async () => {
    const own = 'moved {\n  from = aws_s3_bucket.a\n  to   = aws_s3_bucket.b\n}\n';
    const volume = await synthetic((each) => each.writeFileSync(`${SITE}/hardened/ours.tf`, own));
    await to(volume, two);
    expect(read(volume, MOVED)).toBeUndefined();
  });

  it('wait for the resolution of a conflict', async () => {
    const volume = await synthetic((each) => edit(each, 'hardened/data.tf', (text) => text.replace('"a"', '"mine"')));
    expect((await to(volume, two)).code).toBe(4);
    edit(volume, 'hardened/data.tf', () => bucket('b'));
    const { code } = await to(volume, two, '--continue');
    expect(code).toBe(0);
    expect(addresses(read(volume, RETIRED_PATH), 'from')).toEqual(['aws_s3_bucket.mine']);
  });
});
