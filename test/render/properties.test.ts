/** What holds for any valid answers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { render } from '../../src/core/rendering/render.js';
import { parse } from '../../src/iac/terraform/parse.js';
import { arbitraryAnswers } from '../support/arbitrary-answers.js';
import { catalogue, renderSample, textOf } from '../support/catalogue.js';

describe('any valid answers', () => {
  it('render the same bytes twice, and leave no marker, tag or blank run', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const tree = render(answers, catalogue).tree;
        const again = render(answers, catalogue).tree;
        expect([...again.keys()]).toEqual([...tree.keys()]);
        for (const path of tree.keys()) {
          const text = textOf(tree, path);
          expect(textOf(again, path) === text, path).toBe(true);
          expect(text, path).not.toMatch(/(?:#|\/\/|<!--)@ (?:slot|file|of|end)|\[object Object\]/);
          // An owner's reason may hold what a template's tag is made of.
          if (!/<%|%>/.test(JSON.stringify(answers.waive))) expect(text, path).not.toMatch(/<%|%>/);
          // A word of the language in scripts; elsewhere a value that was missing.
          if (!/\.m?[jt]s$/.test(path)) expect(text, path).not.toMatch(/\bundefined\b/);
          expect(text, path).toMatch(/[^\n]\n$/);
          expect(text, path).not.toMatch(/\n\n\n/);
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('render files that parse', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryAnswers, async (answers) => {
        const tree = render(answers, catalogue).tree;
        for (const path of tree.keys()) {
          if (/\.(tf|hcl)$/.test(path)) expect((await parse(path, textOf(tree, path))).errors, path).toEqual([]);
          if (/\.ya?ml$/.test(path)) expect(parseDocument(textOf(tree, path)).errors, path).toEqual([]);
          if (path.endsWith('.json')) JSON.parse(textOf(tree, path));
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('carry a waiver into the docs, in words and not in markup', () => {
    const tree = renderSample({ waive: { budget: 'the <b>finance</b> team | watches\nit `already`' } });
    const page = textOf(tree, 'docs/controls.md');
    expect(page).toContain('finance');
    expect(page).not.toContain('<b>');
    expect(page).not.toContain('watches\nit');
  });
});

/** How a resource is known, by flavor: the files that name it, and how. */
const NAMED = {
  terraform: [/\.tf$/, /^(?:resource|data) "(\w+" "\w+)"/gm],
  cloudformation: [/\.yaml$/, /^ {2}(\w+:\n {4}Type: AWS::\S+)/gm],
} as const;

describe.each(['terraform', 'cloudformation'] as const)('stable addresses in %s', (iac) => {
  const [files, name] = NAMED[iac];
  const addresses = (waive: Readonly<Record<string, string>>) =>
    [...renderSample({ iac, waive })]
      .filter(([path]) => path.startsWith('hardened/') && files.test(path))
      .flatMap(([, { bytes }]) => [...new TextDecoder().decode(bytes).matchAll(name)].map((match) => match[1]!));

  it('a control that goes takes its own resources along and renames none', () => {
    const all = addresses({});
    expect(all.length).toBeGreaterThan(20);
    const dependents = (id: string): string[] => [
      id,
      ...catalogue.entries
        .filter(({ control }) => control.requires?.includes(id))
        .flatMap(({ control }) => dependents(control.id)),
    ];
    for (const { control } of catalogue.entries) {
      if (control.builtIn || control.manual) continue;
      const left = addresses(Object.fromEntries(dependents(control.id).map((id) => [id, 'test'])));
      expect(
        left.filter((address) => !all.includes(address)),
        control.id,
      ).toEqual([]);
    }
  });
});
