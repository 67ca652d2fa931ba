/** Every bad example finds the lines that it weakens. That a test then names the control takes Terraform: test/terraform. */
import { describe, expect, it } from 'vitest';
import { controls, renderSample } from '../support/catalogue.js';
import { badExamplesOf, spoiled, testedOf } from '../support/checks/evidence.js';

const tree = renderSample({ iac: 'terraform' });
const written = controls.filter(({ manual }) => !manual);

describe('bad examples', () => {
  it.each(written)('of $id: tests name it after one edit, or the folder says why not', async ({ id }) => {
    const edit = await testedOf(id);
    if (edit) expect(spoiled(tree, edit).get(edit.file)).not.toBe(tree.get(edit.file));
    else expect((await badExamplesOf(id)).untested?.split(' ').length).toBeGreaterThan(1);
  });

  it.each(written)('of $id: there is one in each flavor that has it', async ({ id, flavors }) => {
    const bad = await badExamplesOf(id);
    for (const flavor of ['terraform', 'cloudformation'] as const)
      if (!flavors?.[flavor]?.unavailable) expect(bad[flavor]?.length, flavor).toBeGreaterThan(0);
  });
});
