/** The drawings against the rendered code: what is drawn is there, and what is there is drawn or has a reason not to be. */
import { describe, expect, it } from 'vitest';
import { parse } from '@cdktn/hcl2json';
import { hardenedArchitecture, insecureArchitecture } from '../../src/core/comparison/architecture.js';
import type { Architecture } from '../../src/core/comparison/model.js';
import { hardenedNodes } from '../../src/core/comparison/nodes.js';
import { makeLocals } from '../../src/core/locals.js';
import { select } from '../../src/core/select.js';
import { tiers, type Answers } from '../../src/core/types.js';
import { catalogue, renderSample, sampleAnswers, textOf } from '../support/library.js';
import { codeComesWith, drawnTypes, notDrawn, withoutCode } from './drawn-types.js';

const variants: readonly (Partial<Answers> & { readonly name: string })[] = [
  ...tiers.map((tier) => ({ name: tier, tier })),
  { name: 'little', tier: 'baseline', ci: 'none', repo: '', zone: 'Z0123456789ABCDEFGHIJ', www: false, email: '', waf: false },
];

function architectures(answers: Answers): Readonly<Record<'insecure' | 'hardened', Architecture>> {
  const locals = makeLocals(answers, select(catalogue, answers), { version: '0.0.0', replay: '', pages: new Map() });
  return { insecure: insecureArchitecture(locals), hardened: hardenedArchitecture(locals) };
}

async function resourceTypes(tree: ReturnType<typeof renderSample>, folder: string): Promise<ReadonlySet<string>> {
  const types = new Set<string>();
  for (const path of [...tree.keys()].filter((each) => each.startsWith(`${folder}/`) && each.endsWith('.tf'))) {
    const parsed = (await parse(path, textOf(tree, path))) as { resource?: Record<string, unknown> };
    for (const type of Object.keys(parsed.resource ?? {})) types.add(type);
  }
  return types;
}

describe.each(variants)('drawings of $name', ({ name: _, ...more }) => {
  const answers = { ...sampleAnswers, ...more };
  const drawn = architectures(answers);
  const { on } = select(catalogue, answers);
  const isOn = (id: string) => on.some((control) => control.id === id);
  const tree = renderSample(more);

  it.each(['insecure', 'hardened'] as const)('%s: each box has its resources in the code', async (variant) => {
    const types = await resourceTypes(tree, variant);
    for (const { id } of drawn[variant].nodes) {
      const needed = variant === 'hardened' ? codeComesWith[id] : undefined;
      if (withoutCode.has(id) || (needed && !isOn(needed))) continue;
      const own = drawnTypes[variant][id];
      expect(own, `${id} has no types`).toBeDefined();
      expect(own!.some((type) => types.has(type)), `${id} is drawn, but none of ${own!.join(', ')} is there`).toBe(true);
    }
  });

  it.each(['insecure', 'hardened'] as const)('%s: each resource of the code is drawn, or has a reason not to be', async (variant) => {
    const known = new Set(drawn[variant].nodes.flatMap(({ id }) => drawnTypes[variant][id] ?? []));
    expect([...(await resourceTypes(tree, variant))].filter((type) => !known.has(type) && !notDrawn.has(type))).toEqual([]);
  });

  it('show every control that is on but the tags, which are on everything', () => {
    const traits = new Set(hardenedNodes.flatMap(({ by = [], traits }) => [...by, ...traits.map(([id]) => id)]));
    expect(on.map(({ id }) => id).filter((id) => !traits.has(id))).toEqual(['tags']);
  });
});

describe('boxes', () => {
  it('come from controls that exist', () => {
    const known = new Set(catalogue.map(({ id }) => id));
    expect(hardenedNodes.flatMap(({ by = [], traits }) => [...by, ...traits.map(([id]) => id)]).filter((id) => !known.has(id))).toEqual([]);
  });

  it('list as not drawn nothing that is drawn', () => {
    const everywhere = new Set(Object.values(drawnTypes).flatMap((types) => Object.values(types).flat()));
    expect([...notDrawn.keys()].filter((type) => everywhere.has(type))).toEqual([]);
  });
});
