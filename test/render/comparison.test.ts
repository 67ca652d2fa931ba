/** The comparison page: what it says is what was rendered. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureTexts } from '../../src/core/comparison/texts.js';
import { render } from '../../src/core/rendering/render.js';
import { select } from '../../src/core/selection/select.js';
import { anchorOf } from '../../src/core/text/anchor.js';
import { type Answers, type FileTree, flavors, measures, tiers } from '../../src/core/types.js';
import { catalogue, controls, renderSample, root, sampleAnswers, textOf } from '../support/catalogue.js';

const PAGE = 'docs/comparison.html';
const MOST_LINES = 20;
const MOST_BYTES = 200_000;

/** Flavors with skeletons; a flavor without any is not built yet. */
const built = flavors.filter((flavor) => catalogue.skeletons[flavor].length > 0);
const variants = built.flatMap((iac): readonly (Partial<Answers> & { readonly name: string })[] => [
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
]);

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};
const plain = (html: string) =>
  html.replace(/<[^>]+>/g, '').replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity]!);
const sectionsOf = (page: string) =>
  [...page.matchAll(/<section class="measure"[\s\S]*?<\/section>/g)].map(([text]) => text);
const excerptsOf = (html: string) =>
  [...html.matchAll(/<figcaption><code>([^<]+)<\/code><\/figcaption>\s*<pre><code>([\s\S]*?)<\/code><\/pre>/g)].map(
    (match) => ({ file: match[1]!, lines: plain(match[2]!).replace(/\n$/, '').split('\n') }),
  );

/** Headings of a page in Markdown, as links know them. */
const anchorsOf = (markdown: string) => [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, title]) => anchorOf(title!));

/** Whether these lines stand in the file one after the other, indented by the same blanks. */
function holds(tree: FileTree, file: string, lines: readonly string[]): boolean {
  const all = textOf(tree, file).split('\n');
  const indented = (line: string, blanks: string) => (line === '' ? '' : blanks + line);
  return all.some((first, start) => {
    if (!first.endsWith(lines[0]!)) return false;
    const blanks = first.slice(0, first.length - lines[0]!.length);
    return blanks.trim() === '' && lines.every((line, at) => all[start + at] === indented(line, blanks));
  });
}

describe.each(variants)('comparison page: $name', ({ name: _, ...answers }) => {
  const tree = renderSample(answers);
  const page = textOf(tree, PAGE);
  const sections = sectionsOf(page);
  const { on, off } = select(controls, { ...sampleAnswers, ...answers });

  it('has a section for each measure, in their order', () => {
    expect(
      sections.map((section) => plain(/<h2[\s\S]*?<\/h2>/.exec(section)![0])).map((title) => title.trim()),
    ).toEqual(Object.entries(measures).map(([number, title]) => `${number} ${title}`));
  });

  it('says of each measure what the PoC lets happen and what hardened does', () => {
    for (const [index, section] of sections.entries()) {
      const { poc } = measureTexts[(index + 1) as 1];
      const text = plain(section);
      expect(text).toContain(poc);
      const own = catalogue.entries.filter(({ control, onPage }) => control.measure === index + 1 && onPage.sentence);
      expect(own.length).toBeGreaterThan(3);
      for (const { control, onPage } of own)
        expect(text.includes(onPage.sentence!.text), control.id).toBe(on.includes(control));
    }
  });

  it('names the controls of each measure, and why the others are off', () => {
    for (const [index, section] of sections.entries()) {
      const text = plain(section);
      for (const control of on.filter(({ measure }) => measure === index + 1))
        for (const said of [control.title, control.protects, control.cost])
          expect(text).toContain(said.replaceAll('`', ''));
      for (const { control, reason } of off.filter((each) => each.control.measure === index + 1))
        expect(text).toContain(`${control.title} (${reason.replaceAll('`', '')})`);
    }
  });

  it('quotes lines that really stand in the files it names, a few of each measure', () => {
    for (const section of sections) {
      const quoted = excerptsOf(section);
      expect(quoted.filter(({ file }) => file.startsWith('insecure/') === false).length).toBeGreaterThan(0);
      for (const { file, lines } of quoted) {
        expect(holds(tree, file, lines), `${file}:\n${lines.join('\n')}`).toBe(true);
        expect(lines.length, lines[0]).toBeLessThanOrEqual(MOST_LINES);
      }
    }
  });

  it('is one small file without script, which asks for nothing', () => {
    expect(Buffer.byteLength(page)).toBeLessThan(MOST_BYTES);
    expect(page).not.toMatch(/<script|\son[a-z]+=|javascript:|@import|url\(|<(?:img|link|iframe|object|embed)\b/i);
  });

  it('links to what a browser shows: places on the page, or the runbook on GitHub', () => {
    const runbook = `https://github.com/${{ ...sampleAnswers, ...answers }.repo}/blob/HEAD/docs/runbook.md#`;
    const links = [...page.matchAll(/(?:href|src)="([^"]+)"/g)].map((match) => match[1]!);
    const headings = anchorsOf(textOf(tree, 'docs/runbook.md'));
    for (const link of links) {
      if (link.startsWith('#')) expect(page).toContain(`id="${link.slice(1)}"`);
      else expect(headings.map((heading) => runbook + heading)).toContain(link);
    }
  });

  it('names runbook headings that exist', () => {
    const named = [...page.matchAll(/docs\/runbook\.md<\/code>, “([^”]+)”/g)].map((match) => match[1]!);
    expect(named.length).toBeGreaterThan(0);
    const headings = [...textOf(tree, 'docs/runbook.md').matchAll(/^#+ (.+)$/gm)].map((match) => match[1]);
    expect(named.filter((heading) => !headings.includes(heading))).toEqual([]);
  });
});

describe('comparison page', () => {
  it('shows a waiver in words, not in markup', () => {
    const page = textOf(renderSample({ waive: { budget: 'said <script>alert("1")</script> & done' } }), PAGE);
    expect(page).not.toContain('<script');
    expect(plain(page)).toContain('(waived: said <script>alert("1")</script> & done)');
  });

  it('has its picture in the README of the project, at most 300 kB', () => {
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain('](docs/comparison.png)');
    const picture = readFileSync(join(root, 'docs/comparison.png'));
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.length).toBeLessThan(300_000);
  });

  it('refuses a mark of a control that does not exist, and says where it is', () => {
    const stray = {
      path: 'x.tf',
      source: 'terraform/x.tf',
      render: () => '#@ of nobody\na\n#@ end',
      executable: false,
      class: 'managed',
    } as const;
    const skeletons = { ...catalogue.skeletons, terraform: [...catalogue.skeletons.terraform, stray] };
    expect(() => render(sampleAnswers, { ...catalogue, skeletons })).toThrow(
      'templates/terraform/x.tf  "#@ of nobody" does not name a control.',
    );
  });

  it('is linked from the repository’s own README', () => {
    expect(textOf(renderSample(), 'README.md')).toContain('](docs/comparison.html)');
  });
});
