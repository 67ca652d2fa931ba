/**
 * The control tester. Rendered with a control its evidence holds, rendered without it fails. The bad example is
 * free, and an evidence that says yes to everything cannot pass.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Control } from '../../src/core/types.js';
import type { FileTree } from '../../src/core/types.js';
import type { Evidence } from '../../src/evidence/evidence.js';
import { terraformModel } from '../../src/evidence/terraform.js';
import { catalogue, renderSample } from '../support/library.js';

const written = catalogue.filter((control) => !control.manual);

async function evidenceOf(control: Control): Promise<Evidence> {
  const module = (await import(`../../controls/${control.id}/evidence.ts`)) as { evidence: Evidence };
  return module.evidence;
}

/** Dependents of a control go with it, since a waiver that takes another's ground is refused. */
function withoutControl(control: Control): FileTree {
  const waive: Record<string, string> = {};
  const drop = (id: string): void => {
    waive[id] = 'control tester';
    for (const dependent of catalogue) if (dependent.requires?.includes(id)) drop(dependent.id);
  };
  drop(control.id);
  return renderSample({ waive });
}

const withControl = (control: Control): FileTree => renderSample({ add: control.optIn || control.flavors?.terraform?.optIn ? [control.id] : [] });

describe.each(written.filter((control) => !control.builtIn))('evidence of $id in Terraform', (control) => {
  it('holds when the control is on', async () => {
    const { terraform } = await evidenceOf(control);
    expect(terraform(await terraformModel(withControl(control), 'hardened'))).toBe(true);
  });

  it('fails when it is off', async () => {
    const { terraform } = await evidenceOf(control);
    expect(terraform(await terraformModel(withoutControl(control), 'hardened'))).toBe(false);
  });
});

describe.each(written.filter((control) => control.builtIn))('evidence of built-in $id in Terraform', (control) => {
  it('holds at every tier that has it', async () => {
    const { terraform } = await evidenceOf(control);
    const all = ['baseline', 'standard', 'strict'] as const;
    for (const tier of all.slice(all.indexOf(control.tier))) expect(terraform(await terraformModel(renderSample({ tier }), 'hardened')), tier).toBe(true);
  });

  it('fails on its bad example', async () => {
    const { terraform, bad } = await evidenceOf(control);
    expect(bad, 'a built-in control brings a bad example').toBeDefined();
    const { file, find, replace } = bad!.terraform;
    const tree = renderSample({ tier: control.tier });
    const before = new TextDecoder().decode(tree.get(file)?.bytes);
    const after = before.replace(find, replace);
    expect(after, `${file} has ${String(find)}`).not.toBe(before);
    const spoiled = new Map(tree).set(file, { ...tree.get(file)!, bytes: new TextEncoder().encode(after) });
    expect(terraform(await terraformModel(spoiled, 'hardened'))).toBe(false);
  });
});

describe('insecure variant', () => {
  /** What the PoC does have: it is reachable by name, and its own pages answer missing ones. */
  const SHARED = new Map([
    ['alias-records', 'the record that points the domain at the site is one of its four resources'],
    ['tags', 'both variants are tagged, so that the bill tells them apart'],
    ['content-deploy', 'the script deploys the hardened variant, in the same repository'],
    ['ci-checks', 'the workflow checks the whole repository'],
  ]);
  let insecure: Awaited<ReturnType<typeof terraformModel>>;
  beforeAll(async () => {
    insecure = await terraformModel(renderSample(), 'insecure');
  });

  it.each(written.filter(({ tier, id }) => tier === 'baseline' && !SHARED.has(id)))('lacks $id', async (control) => {
    expect((await evidenceOf(control)).terraform(insecure)).toBe(false);
  });
});
