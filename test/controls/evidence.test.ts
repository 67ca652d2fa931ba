/**
 * The control tester. Rendered with a control its evidence holds, rendered without it fails. The bad example is
 * free, and an evidence that says yes to everything cannot pass.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Control, type FileTree, tiers } from '../../src/core/types.js';
import type { Evidence } from '../../src/evidence/evidence.js';
import { terraformModel } from '../../src/evidence/read-terraform.js';
import { cloudformationModel } from '../../src/evidence/template.js';
import { controls, renderSample } from '../support/catalogue.js';
import { evidenceOf, pocHas, spoiled } from '../support/evidence.js';

const written = controls.filter((control) => !control.manual);

/** Whether a variant, as rendered, holds a control. AWS CDK is asked in `test/cdk`, once it is synthesized. */
type Judge = (evidence: Evidence, tree: FileTree, folder: string) => Promise<boolean>;

/** Read once for each tree: most controls are asked of the same. */
function readOnce<Model>(read: (tree: FileTree, folder: string) => Model): (tree: FileTree, folder: string) => Model {
  const models = new WeakMap<FileTree, Model>();
  return (tree, folder) => {
    const model = models.get(tree) ?? read(tree, folder);
    models.set(tree, model);
    return model;
  };
}

const terraformOf = readOnce(terraformModel);
const cloudformationOf = readOnce(cloudformationModel);

const judges: Readonly<Record<'terraform' | 'cloudformation', Judge>> = {
  terraform: async ({ terraform }, tree, folder) => terraform(await terraformOf(tree, folder)),
  cloudformation: async ({ template }, tree, folder) => template(cloudformationOf(tree, folder)),
};
const flavors = ['terraform', 'cloudformation'] as const;

const everything = {
  terraform: renderSample({ iac: 'terraform' }),
  cloudformation: renderSample({ iac: 'cloudformation' }),
};

function withControl(iac: 'terraform' | 'cloudformation', control: Control): FileTree {
  return control.optIn ? renderSample({ iac, add: [control.id] }) : everything[iac];
}

/** Dependents of a control go with it, since a waiver that takes another's ground is refused. */
function waiverOf(control: Control): Readonly<Record<string, string>> {
  const waive: Record<string, string> = {};
  const drop = (id: string): void => {
    waive[id] = 'control tester';
    for (const dependent of controls) if (dependent.requires?.includes(id)) drop(dependent.id);
  };
  drop(control.id);
  return waive;
}

describe.each(flavors)('in %s', (iac) => {
  const judge = judges[iac];

  describe.each(written.filter((control) => !control.builtIn && !control.flavors?.[iac]?.unavailable))(
    'evidence of $id',
    (control) => {
      it('holds when the control is on', async () => {
        expect(await judge(await evidenceOf(control), withControl(iac, control), 'hardened')).toBe(true);
      });

      it('fails when it is off', async () => {
        expect(
          await judge(await evidenceOf(control), renderSample({ iac, waive: waiverOf(control) }), 'hardened'),
        ).toBe(false);
      });
    },
  );

  describe.each(written.filter((control) => control.builtIn))('evidence of built-in $id', (control) => {
    it('holds at every tier that has it', async () => {
      for (const tier of tiers.slice(tiers.indexOf(control.tier)))
        expect(await judge(await evidenceOf(control), renderSample({ iac, tier }), 'hardened'), tier).toBe(true);
    });

    it('fails on its bad example', async () => {
      const evidence = await evidenceOf(control);
      const bad = evidence.bad?.[iac];
      expect(bad, 'a built-in control brings a bad example').toBeDefined();
      expect(await judge(evidence, spoiled(renderSample({ iac, tier: control.tier }), bad!), 'hardened')).toBe(false);
    });
  });

  describe('insecure variant', () => {
    let insecure: FileTree;
    beforeAll(() => {
      insecure = renderSample({ iac });
    });

    it.each(written.filter(({ tier, id }) => tier === 'baseline' && !pocHas.has(id)))('lacks $id', async (control) => {
      expect(await judge(await evidenceOf(control), insecure, 'insecure')).toBe(false);
    });
  });
});
