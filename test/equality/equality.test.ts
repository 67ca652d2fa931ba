/**
 * The flavors are equal: for the same answers each makes the same infrastructure, property by property, hardened and insecure.
 * What may differ stands in allowances.ts, what is not looked at in ignored.ts, each with its reason. What the static reader
 * takes from Terraform's source must be what Terraform itself evaluates: both are asked here, for an apply takes long.
 */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { synthesize, writeApp } from '../support/cdk/app.js';
import { allowances } from '../support/equality/allowances.js';
import { type Allowed, sift } from '../support/equality/allowed.js';
import { cases } from '../support/equality/cases.js';
import { cdk } from '../support/equality/cdk.js';
import { comparable } from '../support/equality/comparable.js';
import { describeDifference, differences } from '../support/equality/difference.js';
import { cloudFormationOf, terraformOf, treeOf, type Variant } from '../support/equality/flavors.js';
import { ignored, matches } from '../support/equality/ignored.js';
import type { Read } from '../support/equality/read.js';
import { readTemplates } from '../support/equality/template.js';
import { terraformOf as readFromSource, textsOf } from '../support/iac/trees.js';
import { printTakenAway } from '../support/terraform/provider-5.js';
import { hasTerraform, type SharedProvider, shareProvider } from '../support/terraform/run.js';

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
  const apps = cases.map(({ answers }) => writeApp(treeOf(answers, 'cdk')));
  let provider: SharedProvider;
  beforeAll(async () => {
    printTakenAway();
    [provider] = await Promise.all([shareProvider(), synthesize(...apps)]);
  });
  afterAll(async () => {
    for (const app of apps) rmSync(app, { recursive: true, force: true });
    await provider.stop();
  });

  describe.each(cases.map((each, at) => ({ ...each, app: apps[at]! })))('for $name', ({ answers, app }) => {
    describe.each(variants)('%s', (variant) => {
      let terraform: Read;
      beforeAll(async () => {
        terraform = await terraformOf(answers, variant, provider.env);
      });

      it('is the same site in all of them', () => {
        const [fromApp, fromTemplates] = [readTemplates(cdk(app, variant)), cloudFormationOf(answers, variant)];
        expectEqual({ terraform, cdk: fromApp, cloudformation: fromTemplates });
      });

      it('is read from the source as Terraform evaluates it', async () => {
        const read = await readFromSource(textsOf(treeOf(answers, 'terraform')), variant);
        const found = differences({ evaluated: terraform.model, read: comparable(read) });
        expect(found.map(describeDifference)).toEqual([]);
      });
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
