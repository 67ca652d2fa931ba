/** Migrations through the whole command: addresses that moved, a split file, a removed one, a control that is gone. */
import type { Volume } from 'memfs';
import { describe, expect, it } from 'vitest';
import { MANIFEST_PATH } from '../../src/core/manifest/manifest.js';
import type { Migration } from '../../src/core/manifest/migrations.js';
import type { Catalogue } from '../../src/core/rendering/catalogue.js';
import { RETIRED_PATH } from '../../src/core/upgrade/retired.js';
import { posixDisk } from '../support/disk/posix-disk.js';
import { addresses, edit, filesOf, read } from '../support/upgrade/repositories.js';
import { created, libraryOf, runUpgrade, SITE } from '../support/upgrade/versions.js';

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
const to = async (volume: Volume, version: Catalogue, ...argv: readonly string[]) => {
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
    expect(out).toMatch(
      /aws_s3_bucket\.b was aws_s3_bucket\.a, which has another name in your code: add a moved block/,
    );
  });

  it('are left alone where the code declares both', async () => {
    const volume = await synthetic((each) => each.writeFileSync(`${SITE}/hardened/ours.tf`, bucket('a')));
    const { out } = await to(volume, two);
    expect(read(volume, MOVED)).toBeUndefined();
    expect(out).toMatch(/aws_s3_bucket\.a is now aws_s3_bucket\.b, and your code declares both/);
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
