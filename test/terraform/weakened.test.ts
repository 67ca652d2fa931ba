/** One line weakened for each control, and the repository's own test says which controls those were. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { controls, renderSample } from '../support/catalogue.js';
import { spoiled, testedOf } from '../support/checks/evidence.js';
import { forProvider5 } from '../support/terraform/provider-5.js';
import { hasTerraform, initDir, type SharedProvider, shareProvider, terraform } from '../support/terraform/run.js';
import { writeTree } from '../support/write-tree.js';

const written = controls.filter(({ manual, flavors }) => !manual && !flavors?.terraform?.unavailable);
const all = await Promise.all(written.map(async ({ id }) => [id, await testedOf(id)] as const));
const weakenings = new Map(all.flatMap(([id, edit]) => (edit ? [[id, edit] as const] : [])));

describe.skipIf(!hasTerraform())('terraform test', () => {
  let provider: SharedProvider;
  let printed: string;
  beforeAll(async () => {
    provider = await shareProvider();
    const weakened = [...weakenings.values()].reduce(spoiled, renderSample({ iac: 'terraform' }));
    const folder = join(writeTree(forProvider5(weakened)), 'hardened');
    await initDir(folder, provider.env);
    const { stdout, stderr } = await terraform(folder, ['test', '-no-color'], provider.env);
    printed = stdout + stderr;
  });
  afterAll(() => provider.stop());

  it.each([...weakenings.keys()])('names %s', (id) => {
    expect(printed).toMatch(new RegExp(`^${id}: `, 'm'));
  });
});
