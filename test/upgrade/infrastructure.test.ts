/** What an upgrade tells Terraform, in whole repositories: what holds data is forgotten, not destroyed, and taken back later. */
import fc from 'fast-check';
import type { Volume } from 'memfs';
import { describe, expect, it } from 'vitest';
import { MANIFEST_PATH } from '../../src/core/manifest/manifest.js';
import { resourcesOf } from '../../src/core/upgrade/resources.js';
import { RETIRED_PATH, RETURNED_PATH } from '../../src/core/upgrade/retired.js';
import { holding } from '../support/catalogue.js';
import { SITE } from '../support/versions.js';
import { addresses, deployed, edit, filesOf, off, on, read, upgrade } from './repositories.js';

const TF = 'hardened/content-key.tf';
const ZONE = 'Z0123456789ABCDEFGHIJ';

describe('turning off a control whose resources hold data, in Terraform', () => {
  it.each(holding)('%s: what it leaves is kept, and comes back with it', async (id) => {
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
    expect(out).toMatch(/What is left to do:\n[\s\S]* {2}- The next apply makes Terraform forget .*docs\/runbook\.md/);
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

  it('takes back the zone, which it looks up by its name', async () => {
    const volume = deployed();
    await upgrade(volume, '--zone', ZONE);
    const { out } = await upgrade(volume, '--zone', 'new');
    expect(out).toMatch(/The next apply takes back .*aws_route53_zone\.site/);
    expect(read(volume, RETURNED_PATH)).toContain(
      'data "aws_route53_zone" "returned_site" {\n  name = "example.com"\n}\n\nimport {\n  to = aws_route53_zone.site\n  id = data.aws_route53_zone.returned_site.zone_id\n}\n',
    );
    await upgrade(volume, '--zone', ZONE);
    expect(read(volume, RETURNED_PATH) ?? '').not.toContain('aws_route53_zone');
  });

  it('names blocks of the owner that contradict the code', async () => {
    const volume = deployed();
    await upgrade(volume, ...off('customer-managed-key'));
    volume.renameSync(`${SITE}/${RETIRED_PATH}`, `${SITE}/hardened/forgotten.tf`);
    const { out } = await upgrade(volume, ...on('customer-managed-key'));
    expect(out).toMatch(/hardened\/forgotten\.tf has removed blocks for .*aws_kms_key\.content.*: delete these blocks/);
    volume.renameSync(`${SITE}/${RETURNED_PATH}`, `${SITE}/hardened/back.tf`);
    const again = await upgrade(volume, ...off('customer-managed-key'));
    expect(again.out).toMatch(/hardened\/back\.tf has import blocks for .*aws_kms_key\.content.*: delete these blocks/);
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

  it('keeps the byte order mark, the mode, and line endings of both kinds of retired.tf', async () => {
    const volume = deployed();
    await upgrade(volume, ...off('customer-managed-key'));
    edit(volume, RETIRED_PATH, (text) => `\ufeff# Kim\r\n# Sam\n${text}`);
    volume.chmodSync(`${SITE}/${RETIRED_PATH}`, 0o755);
    await upgrade(volume, ...off('replica'));
    expect(volume.readFileSync(`${SITE}/${RETIRED_PATH}`, 'utf8')).toMatch(/^\ufeff# Kim\r\n# Sam\n# Resources/);
    expect(read(volume, RETIRED_PATH)).toContain('from = aws_s3_bucket.replica\r\n');
    expect(volume.statSync(`${SITE}/${RETIRED_PATH}`).mode & 0o777).toBe(0o755);
  });

  it('leaves a retired.tf alone that is not in UTF-8, and says what belongs in it', async () => {
    const volume = deployed();
    await upgrade(volume, ...off('customer-managed-key'));
    const mine = Buffer.concat([Buffer.from('# K\xf6nig\n', 'latin1'), Buffer.from(read(volume, RETIRED_PATH)!)]);
    volume.writeFileSync(`${SITE}/${RETIRED_PATH}`, mine);
    const { out } = await upgrade(volume, ...off('replica'));
    expect(Buffer.compare(volume.readFileSync(`${SITE}/${RETIRED_PATH}`) as Buffer, mine)).toBe(0);
    expect(out).toMatch(/hardened\/retired\.tf is not in UTF-8[\s\S]*from = aws_s3_bucket\.replica/);
    expect((await upgrade(volume)).out).toMatch(/^Up to date/);
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

  it.each<[string, (text: string) => string]>([
    ['comments in the heads', (text) => text.replaceAll(/^(resource .*) \{$/gm, '$1 /* ours */ {')],
    [
      'an interpolation after a percent sign',
      (text) => `locals {\n  share = "5%%\${replace("}{{", "{", "")}"\n}\n\n${text}`,
    ],
  ])('forgets what it takes out of code with %s', async (_, change) => {
    const volume = deployed();
    edit(volume, 'hardened/dns.tf', change);
    await upgrade(volume, '--on-conflict', 'theirs', '--zone', ZONE);
    expect(read(volume, 'hardened/dns.tf')).not.toContain('aws_route53_zone');
    expect(addresses(read(volume, RETIRED_PATH), 'from')).toContain('aws_route53_zone.site');
  });

  it('says which code cannot be read for sure, and what to do', async () => {
    const volume = deployed();
    edit(volume, TF, (text) => `${text}\nlocals {\n`);
    const { out } = await upgrade(volume, ...off('customer-managed-key'));
    expect(out).toMatch(
      /- hardened\/content-key\.tf cannot be read for sure from line \d+ on\. .*write a removed block/,
    );
  });

  it('leaves the file alone where the ownership file says so, and says what belongs in it', async () => {
    const volume = deployed();
    volume.writeFileSync(`${SITE}/.prodgrade/ownership`, 'never-update hardened/retired.tf\n');
    const { out } = await upgrade(volume, ...off('customer-managed-key'));
    expect(read(volume, RETIRED_PATH)).toBeUndefined();
    expect(out).toMatch(/hardened\/retired\.tf is yours alone[\s\S]*from = aws_kms_key\.content/);
    expect(out).not.toContain('The next apply');

    volume.writeFileSync(`${SITE}/.prodgrade/ownership`, 'never-update hardened/returned.tf\n');
    const back = await upgrade(volume, ...on('customer-managed-key'));
    expect(back.out).toMatch(/hardened\/returned\.tf is yours alone[\s\S]*to = aws_kms_key\.content/);
    expect(back.out).not.toContain('The next apply');
  });

  it('shows it in a dry run and in JSON, and writes nothing', async () => {
    const volume = deployed();
    const before = filesOf(volume);
    const diff = await upgrade(volume, '--dry-run', ...off('customer-managed-key'));
    expect(diff.out).toMatch(/\+removed \{\n\+ {2}from = aws_kms_alias\.content/);
    const json = JSON.parse((await upgrade(volume, '--dry-run', '--json', ...off('customer-managed-key'))).out);
    expect(json.changes).toContainEqual({ kind: 'create', path: RETIRED_PATH, reason: 'retired' });
    expect(json.nextSteps.join('\n')).toMatch(/^The next apply makes Terraform forget/m);
    expect(filesOf(volume)).toEqual(before);
  });

  it('never forgets what the code declares, and never loses what held data, whatever is turned off and on', async () => {
    const change = fc.record({ id: fc.constantFrom(...holding), on: fc.boolean(), forget: fc.boolean() });
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
      {
        numRuns: 6,
        // One requires what turning off the other took along.
        examples: [
          [
            [
              { id: 'alarm-topic-key', on: false, forget: false },
              { id: 'dns-query-logs', on: true, forget: false },
            ],
          ],
        ],
      },
    );
  }, 120_000);
});

const holders = (volume: Volume) =>
  [...resourcesOf(new Map(Object.entries(filesOf(volume)))).keys()].filter((address) =>
    /^aws_(s3_bucket|kms_key|route53_zone)\./.test(address),
  );
