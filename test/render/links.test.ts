/** Links within the rendered documents: each leads to a file that is there and to a heading that it has. */
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorOf } from '../../src/core/text/anchor.js';
import { type Answers, type FileTree, flavors, tiers } from '../../src/core/types.js';
import { renderSample, textOf } from '../support/catalogue.js';

const PAGES = ['README.md', 'docs/runbook.md', 'docs/controls.md'] as const;

const variants = flavors.flatMap((iac): readonly (Partial<Answers> & { readonly name: string })[] => [
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
  {
    name: `${iac}, much`,
    iac,
    tier: 'strict',
    zone: 'Z0123456789ABCDEFGHIJ',
    domain: 'docs.example.com',
    www: false,
    waive: { 'state-protection': 'test', 'plan-and-apply-roles': 'test', 'drift-check': 'test' },
  },
]);

/** Less what stands in blocks of code. */
const prose = (markdown: string) => markdown.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, '');

/** Headings of a page in Markdown, as links know them. */
const anchorsOf = (markdown: string) =>
  [...prose(markdown).matchAll(/^#+ (.+)$/gm)].map(([, title]) => anchorOf(title!));

interface Link {
  readonly page: string;
  /** Where it leads, from the top of the repository. */
  readonly path: string;
  readonly anchor?: string;
}

function linksOf(tree: FileTree, page: string): readonly Link[] {
  const targets = [...prose(textOf(tree, page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!);
  return targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [file, anchor] = target.split('#') as [string, string?];
      return {
        page,
        path: file === '' ? page : posix.join(posix.dirname(page), file),
        ...(anchor !== undefined && { anchor }),
      };
    });
}

function leads(tree: FileTree, { path, anchor }: Link): boolean {
  const isFolder = [...tree.keys()].some((each) => each.startsWith(`${path.replace(/\/$/, '')}/`));
  if (anchor === undefined) return tree.has(path) || isFolder;
  return tree.has(path) && anchorsOf(textOf(tree, path)).includes(anchor);
}

describe.each(variants)('links: $name', ({ name: _, ...answers }) => {
  const tree = renderSample(answers);
  const links = PAGES.flatMap((page) => linksOf(tree, page));

  it('are there, to headings of each page', () => {
    const named = new Set(links.flatMap(({ path, anchor }) => (anchor === undefined ? [] : [path])));
    expect(PAGES.slice(1).filter((page) => !named.has(page))).toEqual([]);
  });

  it('lead somewhere', () => {
    expect(links.filter((link) => !leads(tree, link))).toEqual([]);
  });
});
