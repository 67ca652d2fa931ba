/** A baseline site becomes a strict one, and a control of the strict one is turned off: nothing that holds data is destroyed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { select } from '../../src/core/selection/select.js';
import { controls, withDependents } from '../support/catalogue.js';
import { printGaps } from '../support/emulator/gaps.js';
import { hasEmulator } from '../support/emulator/ministack.js';
import { regional } from '../support/emulator/scenarios.js';
import { asGiven, at, isHeld, Upgrades } from '../support/emulator/upgrades.js';
import { hasTerraform } from '../support/terraform/run.js';

const settles = /^aws_s3_bucket_\w+\./;
const bucketOf = (setting: string) => setting.replace(/^aws_s3_bucket_\w+\./, 'aws_s3_bucket.');
const leavesData = ['audit-trail', 'replica', 'customer-managed-key', 'access-logs'];
/** Set to try every control, which takes ten minutes. */
const turnedOff = process.env['PRODGRADE_EVERY_CONTROL'] === '1' ? changeable() : leavesData;

/** What a strict site has and an upgrade may turn off. */
function changeable(): readonly string[] {
  const on = select(controls, { ...regional.answers, tier: 'strict' }).on;
  return on.filter(({ builtIn, manual, permanent }) => !builtIn && !manual && !permanent).map(({ id }) => id);
}

describe.skipIf(!hasTerraform() || !hasEmulator())('a baseline site', () => {
  let site: Upgrades;
  beforeAll(async () => {
    printGaps();
    site = await Upgrades.open(regional);
    await site.plan();
    await site.apply();
  });
  afterAll(() => site?.close());

  it('becomes strict, and nothing that holds data is destroyed', async () => {
    await site.upgrade('--tier', 'strict');
    const changes = await site.plan();
    expect(at(changes, 'delete').filter(isHeld)).toEqual([]);
    await site.apply();
    expect(await site.left()).toEqual([]);
  });

  it.each(turnedOff)(
    'keeps what %s leaves behind when it is turned off, and has nothing to do when it is on again',
    async (id) => {
      const copy = site.copy(id);
      try {
        await copy.upgrade(...withDependents(id).flatMap((each) => ['--waive', `${each}=turned off`]));
        const changes = await copy.plan();
        const settings = at(changes, 'delete').filter((address) => isHeld(address) && settles.test(address));
        expect(at(changes, 'delete').filter((address) => isHeld(address) && !settings.includes(address))).toEqual([]);
        // A bucket that is left behind keeps its settings; one that stays may lose the setting of a control.
        expect(settings.filter((address) => at(changes, 'forget').includes(bucketOf(address)))).toEqual([]);
        if (leavesData.includes(id)) expect(at(changes, 'forget').filter(isHeld)).not.toEqual([]);
        await copy.upgrade('--set', `waive=${asGiven(regional.answers.waive)}`);
        const again = await copy.plan();
        expect(['create', 'delete', 'forget'].flatMap((action) => at(again, action))).toEqual([]);
      } finally {
        copy.remove();
      }
    },
  );
});
