/** The evidence of a control, put to rendered code, and trees that it must say no to. */
import { join } from 'node:path';
import { expect } from 'vitest';
import { badExamples } from '../../../controls/registry.js';
import type { BadExample, BadExamples, Edit } from '../../../src/checks/bad-example.js';
import type { Evidence } from '../../../src/checks/evidence.js';
import { describeFinding } from '../../../src/checks/finding.js';
import type { Control, FileTree, Flavor } from '../../../src/core/types.js';
import type { Model } from '../../../src/iac/model.js';
import { readCdk } from '../../../src/iac/template/cdk.js';
import { templateModel } from '../../../src/iac/template/model.js';
import { textOf } from '../catalogue.js';
import { ACCOUNT, cloudFormationOf, terraformOf, textsIn, textsOf } from '../iac/trees.js';

export type Variant = 'hardened' | 'insecure';
/** Flavors whose code is read as it is written. */
export type Written = 'terraform' | 'cloudformation';

async function evidenceOf(id: string): Promise<Evidence> {
  return ((await import(`../../../controls/${id}/evidence.ts`)) as { evidence: Evidence }).evidence;
}

/** Edits that weaken a control, by flavor. */
export async function badExamplesOf(id: string): Promise<BadExamples> {
  return (await badExamples[id]?.())?.bad ?? {};
}

/** The edit after which the tests of a repository for Terraform name the control; undefined where none can. */
export async function testedOf(id: string): Promise<Edit | undefined> {
  const { tested, untested, terraform } = await badExamplesOf(id);
  return untested === undefined ? (tested ?? terraform?.[0]) : undefined;
}

/** The edit that everything must notice which holds a repository to the control. */
export async function badExampleOf({ id }: Control, flavor: Flavor): Promise<BadExample> {
  const [found] = (await badExamplesOf(id))[flavor] ?? [];
  expect(found, `${id} brings a bad example in ${flavor}`).toBeDefined();
  return found!;
}

/** What evidence says of a tree: `holds`, or the finding as a person reads it. */
export async function judge(
  id: string,
  flavor: Written,
  tree: FileTree,
  variant: Variant = 'hardened',
): Promise<string> {
  const evidence = await evidenceOf(id);
  return describeFinding(evidence(await readers[flavor](tree, variant)));
}

/** @param folder where the app was synthesized */
export async function judgeCdk(id: string, tree: FileTree, folder: string, variant: Variant): Promise<string> {
  return describeFinding((await evidenceOf(id))(cdkOf(tree, folder, variant)));
}

/** Read once for each tree: most controls are asked of the same. */
function readOnce<T>(read: (tree: FileTree, variant: Variant) => T): (tree: FileTree, variant: Variant) => T {
  const found = new WeakMap<FileTree, Map<string, T>>();
  return (tree, variant) => {
    const known = found.get(tree) ?? new Map<string, T>();
    found.set(tree, known);
    const model = known.get(variant) ?? read(tree, variant);
    known.set(variant, model);
    return model;
  };
}

const readers: Readonly<Record<Written, (tree: FileTree, variant: Variant) => Model | Promise<Model>>> = {
  terraform: readOnce((tree, variant) => terraformOf(textsOf(tree), variant)),
  cloudformation: readOnce((tree, variant) => cloudFormationOf(textsOf(tree), variant)),
};

function cdkOf(tree: FileTree, folder: string, variant: Variant): Model {
  const assembly = textsIn(join(folder, `cdk.out/assembly-${variant}`));
  return templateModel(readCdk(assembly, folder, variant, ACCOUNT, textsOf(tree)));
}

/** A finding that says what is wrong, where it truly stands, and what to do. */
export function expectFailure(said: string, tree: FileTree): void {
  expect(said).toMatch(/^[\w./-]+:\d+ {2}[A-Z`].*\.$/);
  expect(said).not.toContain('  Unknown: ');
  const [, file = '', line] = /^(.+?):(\d+) /.exec(said) ?? [];
  const text = textsOf(tree).get(file);
  if (text !== undefined) expect(Number(line), said).toBeLessThanOrEqual(text.split('\n').length);
  else if (![...tree.keys()].some((path) => path.startsWith(`${file}/`))) expect(said).toContain('  There is no ');
}

/** The same tree with the bad example in it. */
export function spoiled(tree: FileTree, { file, find, replace }: Edit): FileTree {
  const before = new TextDecoder().decode(tree.get(file)?.bytes);
  const after = before.replace(find, replace);
  expect(after, `${file} has ${String(find)}`).not.toBe(before);
  return new Map(tree).set(file, { ...tree.get(file)!, bytes: new TextEncoder().encode(after) });
}

/** Where the finding about a bad example must point: `hardened/dns.tf:12`. */
export function placeOf(before: FileTree, after: FileTree, { file, find, at }: BadExample): string {
  if (at === undefined) return `${file}:${lineOf(textOf(before, file), find)}`;
  if (before.has(at) || !/\s|[^\w./-]/.test(at)) return `${at}:1`;
  const [, other = file, words = at] = /^([\w./-]+\/[\w.-]+): (.+)$/.exec(at) ?? [];
  return `${other}:${lineOf(textOf(after, other), words)}`;
}

function lineOf(text: string, find: string | RegExp): number {
  const at = typeof find === 'string' ? text.indexOf(find) : text.search(find);
  expect(at, `a line has ${String(find)}`).toBeGreaterThanOrEqual(0);
  return text.slice(0, at).split('\n').length;
}

/** What the PoC does have, by control: it is reachable by name, and its own pages answer missing ones. */
export const pocHas: ReadonlyMap<string, string> = new Map([
  ['alias-records', 'the record that points the domain at the site is one of its four resources'],
  ['tags', 'both variants are tagged, so that the bill tells them apart'],
  ['content-deploy', 'the script deploys the hardened variant, in the same repository'],
  ['ci-checks', 'the workflow checks the whole repository'],
]);
