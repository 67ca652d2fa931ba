/** The catalogue of the source tree and answers to render it with, for tests. */
import { resolve } from 'node:path';
import { loadCatalogue } from '../../src/catalogue/disk.js';
import { render } from '../../src/core/rendering/render.js';
import type { Answers, FileTree } from '../../src/core/types.js';

export const root = resolve(import.meta.dirname, '../..');
export const catalogue = loadCatalogue(root, '0.0.0');
export const controls = catalogue.entries.map((entry) => entry.control);

/** Ids of controls whose resources AWS keeps when the control goes. */
export const holding: readonly string[] = controls.filter(({ outlivesControl }) => outlivesControl).map(({ id }) => id);

/** A control and all that cannot work without it: they are waived together. */
export function withDependents(id: string): readonly string[] {
  const dependents = controls.filter(({ requires }) => requires?.includes(id));
  return [id, ...dependents.flatMap((control) => withDependents(control.id))];
}

/** A control and all that it cannot work without: they are turned on together. */
export function withRequirements(id: string): readonly string[] {
  const requires = controls.find((control) => control.id === id)?.requires ?? [];
  return [...requires.flatMap(withRequirements), id];
}

export const sampleAnswers: Answers = {
  domain: 'example.com',
  iac: 'terraform',
  tier: 'strict',
  region: 'eu-central-1',
  zone: 'new',
  www: true,
  ci: 'github',
  repo: 'example-org/my-site',
  branch: 'main',
  email: 'ops@example.com',
  waf: true,
  add: [],
  waive: {},
};

export function renderSample(more: Partial<Answers> = {}): FileTree {
  return render({ ...sampleAnswers, ...more }, catalogue).tree;
}

export function textOf(tree: FileTree, path: string): string {
  const file = tree.get(path);
  if (!file) throw new Error(`${path} is not rendered`);
  return new TextDecoder().decode(file.bytes);
}
