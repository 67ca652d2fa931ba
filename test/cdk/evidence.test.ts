/** The control tester for AWS CDK, asked of what its apps synthesize; `controls.test.ts` has each control left out. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answers, type FileTree, tiers } from '../../src/core/types.js';
import { controls, renderSample } from '../support/catalogue.js';
import { synthesize, writeApp } from '../support/cdk.js';
import { cdkModel } from '../support/cdk-model.js';
import { evidenceOf, pocHas, spoiled } from '../support/evidence.js';

const written = controls.filter((control) => !control.manual && !control.flavors?.cdk?.unavailable);
const builtIn = written.filter((control) => control.builtIn);

interface App {
  readonly tree: FileTree;
  readonly folder: string;
}

const app = (tree: FileTree): App => ({ tree, folder: writeApp(tree) });
const rendered = (more: Partial<Answers>) => renderSample({ iac: 'cdk', ...more });

const everything = app(rendered({ add: written.filter(({ optIn }) => optIn).map(({ id }) => id) }));
const ofTier = tiers.map((tier) => ({ tier, ...app(rendered({ tier })) }));
const bad = await Promise.all(
  builtIn.map(async (control) => ({
    id: control.id,
    control,
    ...app(spoiled(rendered({ tier: control.tier }), (await evidenceOf(control)).bad!.cdk)),
  })),
);
const folders = [everything, ...ofTier, ...bad].map(({ folder }) => folder);

beforeAll(async () => synthesize(...folders));
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('evidence in cdk', () => {
  it.each(written)('of $id holds when it is on', async (control) => {
    expect((await evidenceOf(control)).template(cdkModel(everything.tree, everything.folder, 'hardened'))).toBe(true);
  });

  it.each(builtIn)('of built-in $id holds at every tier that has it', async (control) => {
    const evidence = await evidenceOf(control);
    for (const { tier, tree, folder } of ofTier.slice(tiers.indexOf(control.tier)))
      expect(evidence.template(cdkModel(tree, folder, 'hardened')), tier).toBe(true);
  });

  it.each(bad)('of built-in $id fails on its bad example', async ({ control, tree, folder }) => {
    expect((await evidenceOf(control)).template(cdkModel(tree, folder, 'hardened'))).toBe(false);
  });

  it.each(written.filter(({ tier, id }) => tier === 'baseline' && !pocHas.has(id)))(
    'of $id fails for the proof of concept',
    async (control) => {
      expect((await evidenceOf(control)).template(cdkModel(everything.tree, everything.folder, 'insecure'))).toBe(
        false,
      );
    },
  );
});
