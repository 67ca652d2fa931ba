/** Code that its owner weakens: the finding says so, and points at the line. */
import { describe, expect, it } from 'vitest';
import type { BadExample } from '../../src/checks/bad-example.js';
import type { FileTree } from '../../src/core/types.js';
import { controls, renderSample, textOf } from '../support/catalogue.js';
import { badExamplesOf, expectFailure, judge, placeOf, spoiled, type Written } from '../support/checks/evidence.js';

const add = controls.filter(({ optIn }) => optIn).map(({ id }) => id);
/** With everything on, and with no more than what a site cannot live without. */
const trees: Readonly<Record<Written, readonly FileTree[]>> = {
  terraform: [renderSample({ iac: 'terraform', add }), renderSample({ iac: 'terraform', tier: 'baseline' })],
  cloudformation: [
    renderSample({ iac: 'cloudformation', add }),
    renderSample({ iac: 'cloudformation', tier: 'baseline' }),
  ],
};

/** The first that has what is edited. */
function treeFor(flavor: Written, { file, find }: BadExample): FileTree {
  const isIn = (text: string) => (typeof find === 'string' ? text.includes(find) : find.test(text));
  return trees[flavor].find((tree) => tree.has(file) && isIn(textOf(tree, file))) ?? trees[flavor][0]!;
}

const examples = (
  await Promise.all(
    controls.map(async ({ id }) => {
      const bad = await badExamplesOf(id);
      return (['terraform', 'cloudformation'] as const).flatMap((flavor) =>
        (bad[flavor] ?? []).map((example) => ({ id, flavor, example, edit: String(example.replace).trim() })),
      );
    }),
  )
).flat();

describe('code that is weakened', () => {
  it.each(examples)('fails $id in $flavor: $edit', async ({ id, flavor, example }) => {
    const before = treeFor(flavor, example);
    const after = spoiled(before, example);
    const said = await judge(id, flavor, after);
    expectFailure(said, after);
    expect(said).toContain(example.says);
    expect(said.split(' ')[0]).toBe(placeOf(before, after, example));
  });
});
