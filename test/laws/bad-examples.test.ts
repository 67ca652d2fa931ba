/** Every bad example finds the lines that it weakens. That a test then names the control takes Terraform: test/terraform. */
import { describe, expect, it } from 'vitest';
import { badExamples } from '../../controls/registry.js';
import { renderSample } from '../support/catalogue.js';
import { spoiled } from '../support/evidence.js';

const tree = renderSample({ iac: 'terraform' });

describe('bad examples', () => {
  it.each(Object.entries(badExamples))('%s', async (id, load) => {
    const { badExample } = await load();
    if ('none' in badExample) expect(badExample.none.split(' ').length, id).toBeGreaterThan(1);
    else expect(spoiled(tree, badExample).get(badExample.file)).not.toBe(tree.get(badExample.file));
  });
});
