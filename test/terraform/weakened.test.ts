/** One line weakened for each control, and the repository's own test says which controls those were. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badExamples } from '../../controls/registry.js';
import { controls, renderSample } from '../support/catalogue.js';
import { spoiled } from '../support/evidence.js';
import { forProvider5 } from '../support/provider-5.js';
import { hasTerraform, initDir, type SharedProvider, shareProvider, terraform } from '../support/terraform.js';
import { writeTree } from '../support/write-tree.js';

const all = await Promise.all(
  Object.entries(badExamples).map(async ([id, load]) => [id, (await load()).badExample] as const),
);
const weakenings = Object.fromEntries(all.flatMap(([id, example]) => ('none' in example ? [] : [[id, example]])));

const written = controls.filter(({ manual, flavors }) => !manual && !flavors?.terraform?.unavailable);

describe.skipIf(!hasTerraform())('terraform test', () => {
  let provider: SharedProvider;
  let printed: string;
  beforeAll(async () => {
    provider = await shareProvider();
    const weakened = Object.values(weakenings).reduce(spoiled, renderSample({ iac: 'terraform' }));
    const folder = join(writeTree(forProvider5(weakened)), 'hardened');
    await initDir(folder, provider.env);
    const { stdout, stderr } = await terraform(folder, ['test', '-no-color'], provider.env);
    printed = stdout + stderr;
  });
  afterAll(() => provider.stop());

  it('is tried with every control, or its folder says why not', () => {
    expect(written.map(({ id }) => id).filter((id) => !(id in badExamples))).toEqual([]);
  });

  it.each(Object.keys(weakenings))('names %s', (id) => {
    expect(printed).toMatch(new RegExp(`^${id}: `, 'm'));
  });
});
