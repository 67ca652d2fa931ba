/** The drawings against the rendered code: what is drawn is there, and what is there is drawn or has a reason not to be. */
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { hardenedArchitecture, insecureArchitecture } from '../../src/core/comparison/architecture.js';
import { coreBoxes } from '../../src/core/comparison/nodes.js';
import type { Architecture } from '../../src/core/locals/comparison.js';
import { makeLocals } from '../../src/core/locals/locals.js';
import { select } from '../../src/core/selection/select.js';
import { type Answers, type FileTree, tiers } from '../../src/core/types.js';
import { parse } from '../../src/iac/terraform/parse.js';
import { catalogue, controls, renderSample, sampleAnswers, textOf } from '../support/catalogue.js';
import { codeComesWith, drawnTypes, notDrawn, withoutCode } from '../support/render/drawn-types.js';

/** How the types of resources are read out of a file, by flavor. What a CDK app makes is in no rendered file. */
const readers = {
  terraform: {
    extension: '.tf',
    read: async (path: string, text: string) =>
      (await parse(path, text)).blocks.flatMap(({ type, labels }) => (type === 'resource' ? [labels[0]!] : [])),
  },
  cloudformation: {
    extension: '.yaml',
    read: async (_: string, text: string) =>
      Object.values(
        (parseYaml(text, { logLevel: 'silent' }) as { Resources?: Record<string, { Type: string }> }).Resources ?? {},
      ).map(({ Type }) => Type),
  },
} as const;
const built = (Object.keys(readers) as (keyof typeof readers)[]).filter(
  (flavor) => catalogue.skeletons[flavor].length > 0,
);

const variants = built.flatMap(
  (iac): readonly (Partial<Answers> & { readonly name: string; readonly iac: keyof typeof readers })[] => [
    ...tiers.map((tier) => ({ name: `${iac} ${tier}`, iac, tier })),
    {
      name: `${iac}, little`,
      iac,
      tier: 'baseline',
      ci: 'none',
      repo: '',
      zone: 'Z0123456789ABCDEFGHIJ',
      www: false,
      branch: 'main',
      email: '',
      waf: false,
    },
  ],
);

const documents = new Map(catalogue.entries.map((entry) => [entry.control.id, entry]));

function architectures(answers: Answers): Readonly<Record<'insecure' | 'hardened', Architecture>> {
  const locals = makeLocals(answers, select(controls, answers), { version: '', replay: '', documents });
  return { insecure: insecureArchitecture(locals), hardened: hardenedArchitecture(locals) };
}

async function resourceTypes(
  tree: FileTree,
  folder: string,
  { extension, read }: (typeof readers)[keyof typeof readers],
): Promise<ReadonlySet<string>> {
  const paths = [...tree.keys()].filter((path) => path.startsWith(`${folder}/`) && path.endsWith(extension));
  return new Set((await Promise.all(paths.map((path) => read(path, textOf(tree, path))))).flat());
}

describe.each(variants)('drawings of $name', ({ name: _, iac, ...more }) => {
  const answers = { ...sampleAnswers, iac, ...more };
  const typesOf = drawnTypes[iac];
  const drawn = architectures(answers);
  const { on } = select(controls, answers);
  const isOn = (id: string) => on.some((control) => control.id === id);
  const tree = renderSample({ iac, ...more });

  it.each(['insecure', 'hardened'] as const)('%s: each box has its resources in the code', async (variant) => {
    const types = await resourceTypes(tree, variant, readers[iac]);
    for (const { id } of drawn[variant].nodes) {
      const needed = variant === 'hardened' ? codeComesWith[id] : undefined;
      if (withoutCode.has(id) || (needed && !isOn(needed))) continue;
      const own = typesOf[variant][id];
      expect(own, `${id} has no types`).toBeDefined();
      expect(
        own!.length === 0 || own!.some((type) => types.has(type)),
        `${id} is drawn, but none of ${own!.join(', ')} is there`,
      ).toBe(true);
    }
  });

  it.each(['insecure', 'hardened'] as const)(
    '%s: each resource of the code is drawn, or has a reason not to be',
    async (variant) => {
      const known = new Set(drawn[variant].nodes.flatMap(({ id }) => typesOf[variant][id] ?? []));
      expect(
        [...(await resourceTypes(tree, variant, readers[iac]))].filter(
          (type) => !known.has(type) && !notDrawn.has(type),
        ),
      ).toEqual([]);
    },
  );

  it('show every control that is on but the tags, which are on everything', () => {
    const silent = on.filter(({ id }) => (documents.get(id)!.onPage.lines ?? []).length === 0);
    expect(silent.map(({ id }) => id)).toEqual(['tags']);
  });
});

describe('boxes', () => {
  it('are named once, and every line and arrow names one', () => {
    const boxes = [...coreBoxes, ...catalogue.entries.flatMap(({ onPage }) => onPage.box ?? [])].map(({ id }) => id);
    expect(boxes.filter((id, at) => boxes.indexOf(id) !== at)).toEqual([]);
    const named = catalogue.entries.flatMap(({ onPage: { lines = [], arrows = [] } }) => [
      ...lines.map(({ box }) => box),
      ...arrows.flatMap(({ from, to }) => [from, to]),
    ]);
    expect(named.filter((id) => !boxes.includes(id))).toEqual([]);
  });

  it('list as not drawn nothing that is drawn', () => {
    const everywhere = new Set(
      Object.values(drawnTypes).flatMap((drawn) =>
        Object.values(drawn).flatMap((types) => Object.values(types).flat()),
      ),
    );
    expect([...notDrawn.keys()].filter((type) => everywhere.has(type))).toEqual([]);
  });
});
