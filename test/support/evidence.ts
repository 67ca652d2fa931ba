/** The evidence of a control, and trees that it must say no to. */
import { expect } from 'vitest';
import type { Control, FileTree } from '../../src/core/types.js';
import type { BadExample, Evidence } from '../../src/evidence/evidence.js';

export async function evidenceOf(control: Control): Promise<Evidence> {
  const module = (await import(`../../controls/${control.id}/evidence.ts`)) as { evidence: Evidence };
  return module.evidence;
}

/** The same tree with the bad example in it. */
export function spoiled(tree: FileTree, { file, find, replace }: BadExample): FileTree {
  const before = new TextDecoder().decode(tree.get(file)?.bytes);
  const after = before.replace(find, replace);
  expect(after, `${file} has ${String(find)}`).not.toBe(before);
  return new Map(tree).set(file, { ...tree.get(file)!, bytes: new TextEncoder().encode(after) });
}

/** What the PoC does have, by control: it is reachable by name, and its own pages answer missing ones. */
export const pocHas: ReadonlyMap<string, string> = new Map([
  ['alias-records', 'the record that points the domain at the site is one of its four resources'],
  ['tags', 'both variants are tagged, so that the bill tells them apart'],
  ['content-deploy', 'the script deploys the hardened variant, in the same repository'],
  ['ci-checks', 'the workflow checks the whole repository'],
]);
