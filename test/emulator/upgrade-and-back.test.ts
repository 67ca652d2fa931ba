/** A strict site becomes a baseline one and is to become strict again: what holds data stays, and is taken back. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withDependents } from '../support/catalogue.js';
import { printGaps } from '../support/emulator/gaps.js';
import { hasEmulator } from '../support/emulator/ministack.js';
import { regional } from '../support/emulator/scenarios.js';
import { asGiven, at, isHeld, Upgrades } from '../support/emulator/upgrades.js';
import { hasTerraform } from '../support/terraform/run.js';

const { waive } = regional.answers;
const isKeyPolicy = (address: string) => address.startsWith('aws_kms_key_policy.');
const scenario = { ...regional, answers: { ...regional.answers, tier: 'strict' as const } };

describe.skipIf(!hasTerraform() || !hasEmulator())('a strict site', () => {
  let site: Upgrades;
  let kept: readonly string[];
  beforeAll(async () => {
    printGaps();
    site = await Upgrades.open(scenario);
    await site.plan();
    await site.apply();
  });
  afterAll(() => site?.close());

  it('becomes a baseline one: Terraform forgets what holds data, and destroys none of it', async () => {
    const gone = withDependents('access-logs').flatMap((id) => ['--waive', `${id}=turned off`]);
    expect(await site.upgrade('--tier', 'baseline', ...gone)).toContain('The next apply makes Terraform forget');
    const changes = await site.plan();
    expect(at(changes, 'delete').filter(isHeld)).toEqual([]);
    kept = at(changes, 'forget');
    expect(kept).toEqual(
      expect.arrayContaining([
        'aws_kms_key.content',
        'aws_s3_bucket.audit',
        'aws_s3_bucket.logs',
        'aws_s3_bucket.replica',
      ]),
    );
    await site.apply();
    expect(await site.left()).toEqual([]);
    rmSync(join(site.repository, 'hardened/retired.tf'));
    expect(await site.upgrade()).toMatch(/^Up to date/);
  });

  it('takes the same things back and makes none of them again; a second upgrade is a no-op', async () => {
    expect(await site.upgrade('--tier', 'strict', '--set', `waive=${asGiven(waive)}`)).toContain(
      'The next apply takes back',
    );
    const changes = await site.plan();
    const imported = changes.filter(({ change }) => change.importing).map(({ address }) => address);
    expect(imported.toSorted()).toEqual(kept.filter((address) => !isKeyPolicy(address)).sort());
    expect(at(changes, 'delete').filter(isHeld)).toEqual([]);
    // A key policy is written over the one that is there.
    expect(at(changes, 'create').filter((address) => isHeld(address) && !isKeyPolicy(address))).toEqual([]);
    await site.apply();
    expect(await site.left()).toEqual([]);
    expect(await site.upgrade()).toMatch(/^Up to date/);
  });
});
