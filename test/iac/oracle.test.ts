/** What the static reader of Terraform says is what Terraform itself says: its own evaluation is the oracle. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { render } from '../../src/core/rendering/render.js';
import { cases } from '../equality/cases.js';
import { describeDifference, differences } from '../equality/difference.js';
import { terraformOf as applied } from '../equality/flavors.js';
import { catalogue } from '../support/catalogue.js';
import { hasTerraform, type SharedProvider, shareProvider } from '../support/terraform.js';
import { flat } from './flat.js';
import { terraformOf, textsOf } from './trees.js';

describe.skipIf(!hasTerraform())('the static reader and Terraform (needs terraform)', () => {
  let provider: SharedProvider;
  beforeAll(async () => {
    provider = await shareProvider();
  });
  afterAll(() => provider.stop());

  describe.each(cases)('of $name', ({ answers }) => {
    it.each(['hardened', 'insecure'] as const)('say the same of the %s site', async (variant) => {
      const tree = textsOf(render({ ...answers, iac: 'terraform' }, catalogue).tree);
      const read = flat(await terraformOf(tree, variant));
      const { model } = await applied(answers, variant, provider.env);
      expect(differences({ applied: model, read }).map(describeDifference)).toEqual([]);
    });
  });
});
