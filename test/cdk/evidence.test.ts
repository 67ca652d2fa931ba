/** The control tester for AWS CDK, asked of what its apps synthesize; `controls.test.ts` has each control left out. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answers, type FileTree, tiers } from '../../src/core/types.js';
import { controls, renderSample } from '../support/catalogue.js';
import { synthesize, writeApp } from '../support/cdk/app.js';
import {
  badExampleOf,
  badExamplesOf,
  expectFailure,
  judgeCdk,
  placeOf,
  pocHas,
  spoiled,
} from '../support/checks/evidence.js';

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
/** Each by itself, for a site that has little else. */
const bad = await Promise.all(
  builtIn.map(async (control) => {
    const example = await badExampleOf(control, 'cdk');
    const before = rendered({ tier: control.tier });
    return { id: control.id, example, before, ...app(spoiled(before, example)) };
  }),
);
/** Edits that hide others: without a web ACL, there are no rules of one. */
const HIDING = ['waf', 'hsts-subdomains', 'drift-check', 'regional-bucket-names'];
/** Of the others in two apps, each with many edits at once. */
const examples = (
  await Promise.all(
    written.map(async ({ id, builtIn }) =>
      builtIn ? [] : ((await badExamplesOf(id)).cdk ?? []).map((example) => ({ id, example })),
    ),
  )
).flat();
const weak = [true, false].map((hiding) => {
  const some = examples.filter(({ id }) => HIDING.includes(id) === hiding);
  return { some, ...app(some.reduce((tree, { example }) => spoiled(tree, example), everything.tree)) };
});
const others = weak.flatMap(({ some, tree, folder }) => some.map((each) => ({ ...each, tree, folder })));
const folders = [everything, ...ofTier, ...bad, ...weak].map(({ folder }) => folder);

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

  it.each(bad)('of built-in $id fails on its bad example', async ({ id, example, before, tree, folder }) => {
    const said = await judgeCdk(id, tree, folder, 'hardened');
    expectFailure(said, tree);
    expect(said).toContain(example.says);
    // A construct is one place in an app, whichever of its arguments is wrong.
    if (example.at !== undefined) expect(said.split(' ')[0]).toBe(placeOf(before, tree, example));
  });

  it.each(others)('of $id fails where it is weakened', async ({ id, example, tree, folder }) => {
    const said = await judgeCdk(id, tree, folder, 'hardened');
    expectFailure(said, tree);
    expect(said).toContain(example.says);
  });

  it.each(written.filter(({ tier, id }) => tier === 'baseline' && !pocHas.has(id)))(
    'of $id fails for the proof of concept',
    async (control) => {
      const { tree, folder } = everything;
      expectFailure(await judgeCdk(control.id, tree, folder, 'insecure'), tree);
    },
  );
});
