/** What an upgrade tells Terraform where the owner has a hand in the code, or in the files that upgrades write. */
import type { Volume } from 'memfs';
import { describe, expect, it } from 'vitest';
import { resourcesOf } from '../../src/core/upgrade/resources.js';
import { RETIRED_PATH, RETURNED_PATH } from '../../src/core/upgrade/retired.js';
import { addresses, deployed, edit, filesOf, off, on, read, upgrade } from '../support/upgrade/repositories.js';
import { SITE } from '../support/upgrade/versions.js';

const TF = 'hardened/content-key.tf';
const ZONE = 'Z0123456789ABCDEFGHIJ';

describe('Terraform code in the hands of its owner', () => {
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

  it('says what is declared twice since the upgrade, where the owner has it under another name of file', async () => {
    const volume = deployed();
    volume.renameSync(`${SITE}/${TF}`, `${SITE}/hardened/keys.tf`);
    await upgrade(volume, ...off('customer-managed-key'));
    const { out } = await upgrade(volume, ...on('customer-managed-key'));
    expect(out).toMatch(
      /aws_kms_key\.content.* is declared more than once, in hardened\/content-key\.tf and hardened\/keys\.tf: keep one/,
    );
    expect((await upgrade(volume, '--set', 'email=ops@example.com')).out).not.toMatch(/more than once/);
  });

  it('says which resources of the owner the template’s lines replaced', async () => {
    const volume = deployed();
    const mine = 'resource "aws_dynamodb_table" "votes" {\n  name = "votes"\n}\n';
    const zone = /resource "aws_route53_zone" "site" \{\n[\s\S]*?\n\}\n/;
    edit(volume, 'hardened/dns.tf', (text) => text.replace(zone, (block) => block + mine));
    const { out } = await upgrade(volume, '--on-conflict', 'theirs', '--zone', ZONE);
    expect(read(volume, 'hardened/dns.tf')).not.toContain('"votes"');
    expect(out).toMatch(/replaced aws_dynamodb_table\.votes, which you had added: put back what you need/);
  });

  it('says which code of the owner names what is gone', async () => {
    const volume = deployed();
    volume.writeFileSync(`${SITE}/hardened/ours.tf`, 'output "key" {\n  value = aws_kms_key.content.arn\n}\n');
    const { out } = await upgrade(volume, ...off('customer-managed-key'));
    expect(out).toMatch(/hardened\/ours\.tf refers to aws_kms_key\.content, which the code no longer declares/);
  });

  it.each(['hardened/override.tf', 'hardened/keys_override.tf', 'hardened/.keys.tf', 'hardened/._keys.tf'])(
    'forgets a key that %s names, too: nothing is declared there',
    async (path) => {
      const volume = deployed();
      const block = 'resource "aws_kms_key" "content" {\n  deletion_window_in_days = 7\n}\n';
      volume.writeFileSync(`${SITE}/${path}`, block);
      const { out } = await upgrade(volume, ...off('customer-managed-key'));
      expect(addresses(read(volume, RETIRED_PATH), 'from')).toContain('aws_kms_key.content');
      expect(out.includes(`${path} overrides aws_kms_key.content, which the code no longer declares`)).toBe(
        path.endsWith('override.tf'),
      );
      await upgrade(volume, ...on('customer-managed-key'));
      expect(addresses(read(volume, RETURNED_PATH), 'to')).toContain('aws_kms_key.content');
      expect(read(volume, path)).toBe(block);
    },
  );

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

  it('says which code cannot be read with certainty, and what to do', async () => {
    const volume = deployed();
    edit(volume, TF, (text) => `${text}\nlocals {\n`);
    const { out } = await upgrade(volume, ...off('customer-managed-key'));
    expect(out).toMatch(
      /- hardened\/content-key\.tf cannot be read with certainty from line \d+ on\. .*write a removed block/,
    );
  });
});
