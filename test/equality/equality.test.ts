/**
 * The flavors are equal: for the same answers each makes the same infrastructure, property by property, hardened and insecure.
 * What may differ stands in allowances.ts, what is not looked at in ignored.ts, each with its reason.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answers } from '../../src/core/types.js';
import { printTakenAway } from '../support/provider-5.js';
import { hasTerraform, type SharedProvider, shareProvider } from '../support/terraform.js';
import { allowances } from './allowances.js';
import { type Allowed, sift } from './allowed.js';
import { cases } from './cases.js';
import { describeDifference, differences } from './difference.js';
import { cdkOf, cloudFormationOf, type Read, terraformOf, type Variant } from './flavors.js';
import { ignored, matches } from './ignored.js';

const variants: readonly Variant[] = ['hardened', 'insecure'];
const needed = new Set<Allowed>();
const unread = new Set<string>();

function expectEqual(read: Readonly<Record<string, Read>>): void {
  for (const { unread: paths } of Object.values(read)) for (const path of paths) unread.add(path);
  const found = differences(Object.fromEntries(Object.entries(read).map(([flavor, { model }]) => [flavor, model])));
  const { refused, used } = sift(found, allowances);
  for (const entry of used) needed.add(entry);
  expect(refused.map(describeDifference), 'properties that differ').toEqual([]);
}

describe.skipIf(!hasTerraform())('Terraform, CDK and CloudFormation (needs terraform)', () => {
  let provider: SharedProvider;
  beforeAll(async () => {
    printTakenAway();
    provider = await shareProvider();
  });
  afterAll(() => provider.stop());

  const inAll = async (answers: Answers, variant: Variant) => {
    const [terraform, cdk] = await Promise.all([terraformOf(answers, variant, provider.env), cdkOf(answers, variant)]);
    return { terraform, cdk, cloudformation: cloudFormationOf(answers, variant) };
  };

  describe.each(cases)('for $name', ({ answers }) => {
    it.each(variants)('make the same %s site', async (variant) => {
      expectEqual(await inAll(answers, variant));
    });
  });
});

describe.skipIf(!hasTerraform())('lists (need terraform)', () => {
  it('allow nothing that no longer differs', () => {
    expect(allowances.filter((entry) => !needed.has(entry))).toEqual([]);
  });

  it('leave nothing unread without a reason', () => {
    expect([...unread].filter((path) => !ignored.some((entry) => matches(entry, path)))).toEqual([]);
    expect(ignored.filter((entry) => ![...unread].some((path) => matches(entry, path)))).toEqual([]);
  });
});
