/** A baseline site becomes a strict one, and a control of the strict one is turned off: nothing that holds data is destroyed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withDependents } from '../support/catalogue.js';
import { printGaps } from '../support/emulator/gaps.js';
import { hasEmulator } from '../support/emulator/ministack.js';
import { regional } from '../support/emulator/scenarios.js';
import { at, isHeld, Upgrades } from '../support/emulator/upgrades.js';
import { hasTerraform } from '../support/terraform/run.js';

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

  it.each(['audit-trail', 'replica', 'customer-managed-key', 'access-logs'])(
    'would keep what %s leaves behind',
    async (id) => {
      const copy = site.copy(id);
      try {
        await copy.upgrade(...withDependents(id).flatMap((each) => ['--waive', `${each}=turned off`]));
        const changes = await copy.plan();
        expect(at(changes, 'delete').filter(isHeld)).toEqual([]);
        expect(at(changes, 'forget').filter(isHeld)).not.toEqual([]);
      } finally {
        copy.remove();
      }
    },
  );
});
