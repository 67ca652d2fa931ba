/** The control tester for AWS CDK, asked of what its apps synthesize; `controls.test.ts` has each control left out. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answers, type FileTree, tiers } from '../../src/core/types.js';
import { synthesize, writeApp } from '../support/cdk.js';
import { badExampleOf, badExamplesOf, expectFailure, judgeCdk, placeOf, pocHas, spoiled } from '../support/evidence.js';
import { catalogue, renderSample } from '../support/library.js';

const written = catalogue.filter((control) => !control.manual && !control.flavors?.cdk?.unavailable);
const builtIn = written.filter((control) => control.builtIn);

interface App {
  readonly tree: FileTree;
  readonly folder: string;
}

const app = (tree: FileTree): App => ({ tree, folder: writeApp(tree) });
const rendered = (more: Partial<Answers>) => renderSample({ iac: 'cdk', ...more });

const everything = app(rendered({ add: written.filter(({ optIn }) => optIn).map(({ id }) => id) }));
const ofTier = tiers.map((tier) => ({ tier, ...app(rendered({ tier })) }));
/** Of built-in controls at their own tier, of the others with everything on. */
const bad = (
  await Promise.all(
    written.map(async (control) => {
      const examples = control.builtIn
        ? [await badExampleOf(control, 'cdk')]
        : ((await badExamplesOf(control.id)).cdk ?? []);
      const before = control.builtIn ? rendered({ tier: control.tier }) : everything.tree;
      return examples.map((example) => ({ id: control.id, example, before, ...app(spoiled(before, example)) }));
    }),
  )
).flat();
const folders = [everything, ...ofTier, ...bad].map(({ folder }) => folder);

beforeAll(async () => synthesize(...folders));
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('evidence in cdk', () => {
  it.each(written)('of $id holds when it is on', async (control) => {
    expect(await judgeCdk(control.id, everything.tree, everything.folder, 'hardened')).toBe('holds');
  });

  it.each(builtIn)('of built-in $id holds at every tier that has it', async (control) => {
    for (const { tier, tree, folder } of ofTier.slice(tiers.indexOf(control.tier)))
      expect(await judgeCdk(control.id, tree, folder, 'hardened'), tier).toBe('holds');
  });

  it.each(bad)('of $id fails on its bad example', async ({ id, example, before, tree, folder }) => {
    const said = await judgeCdk(id, tree, folder, 'hardened');
    expectFailure(said, tree);
    if (!('says' in example)) return;
    expect(said).toContain(example.says);
    // A construct is one place in an app, whichever of its arguments is wrong.
    if (example.at !== undefined) expect(said.split(' ')[0]).toBe(placeOf(before, tree, example));
  });

  it.each(written.filter(({ tier, id }) => tier === 'baseline' && !pocHas.has(id)))(
    'of $id fails for the proof of concept',
    async (control) => {
      const { tree, folder } = everything;
      expectFailure(await judgeCdk(control.id, tree, folder, 'insecure'), tree);
    },
  );
});
