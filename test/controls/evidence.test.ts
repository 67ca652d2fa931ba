/**
 * The control tester. Rendered with a control its evidence holds, rendered without it fails. The bad example is
 * free, and an evidence that says yes to everything cannot pass.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Control, type FileTree, tiers } from '../../src/core/types.js';
import { controls, renderSample } from '../support/catalogue.js';
import { badExampleOf, expectFailure, judge, pocHas, spoiled } from '../support/checks/evidence.js';

const written = controls.filter((control) => !control.manual);

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
  describe.each(written.filter((control) => !control.builtIn && !control.flavors?.[iac]?.unavailable))(
    'evidence of $id',
    (control) => {
      it('holds when the control is on', async () => {
        expect(await judge(control.id, iac, withControl(iac, control))).toBe('holds');
      });

      it('fails when it is off', async () => {
        const tree = renderSample({ iac, waive: waiverOf(control) });
        expectFailure(await judge(control.id, iac, tree), tree);
      });
    },
  );

  describe.each(written.filter((control) => control.builtIn))('evidence of built-in $id', (control) => {
    it('holds at every tier that has it', async () => {
      for (const tier of tiers.slice(tiers.indexOf(control.tier)))
        expect(await judge(control.id, iac, renderSample({ iac, tier })), tier).toBe('holds');
    });

    it('fails on its bad example', async () => {
      const tree = spoiled(renderSample({ iac, tier: control.tier }), await badExampleOf(control, iac));
      expectFailure(await judge(control.id, iac, tree), tree);
    });
  });

  describe('insecure variant', () => {
    let insecure: FileTree;
    beforeAll(() => {
      insecure = renderSample({ iac });
    });

    it.each(written.filter(({ tier, id }) => tier === 'baseline' && !pocHas.has(id)))('lacks $id', async (control) => {
      expectFailure(await judge(control.id, iac, insecure, 'insecure'), insecure);
    });
  });
});
