/** Versions of scanners: pinned where Dependabot looks, and the ones that our own tests run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { flavors } from '../../src/core/types.js';
import { renderSample, root, textOf } from '../support/catalogue.js';

interface Dependabot {
  readonly updates: readonly {
    readonly 'package-ecosystem': string;
    readonly directory?: string;
    readonly directories?: readonly string[];
  }[];
}

const ours = ['python', 'checkov']
  .flatMap((name) => readFileSync(join(root, `scripts/tools/${name}.txt`), 'utf8').split('\n'))
  .filter((line) => line.includes('=='));

describe.each(flavors)('pins of Python packages, %s', (iac) => {
  const tree = renderSample({ iac });
  const requirements = [...tree.keys()].filter((path) => path.endsWith('requirements.txt'));

  it('are those that the tests of this project run', () => {
    const pins = requirements.flatMap((path) => textOf(tree, path).trim().split('\n'));
    expect(pins.some((pin) => pin.startsWith('checkov=='))).toBe(true);
    expect(pins.some((pin) => pin.startsWith('cfn-lint=='))).toBe(iac !== 'terraform');
    for (const pin of pins) expect(ours).toContain(pin);
  });

  it('are in files that Dependabot is told to read', () => {
    const { updates } = parse(textOf(tree, '.github/dependabot.yml')) as Dependabot;
    const read = updates
      .filter((update) => update['package-ecosystem'] === 'pip')
      .flatMap(({ directory, directories }) => directories ?? [directory!]);
    expect(read.sort()).toEqual(requirements.map((path) => `/${path.replace(/\/requirements\.txt$/, '')}`).sort());
  });

  it('are in no workflow', () => {
    for (const path of [...tree.keys()].filter((each) => each.startsWith('.github/workflows/')))
      expect(textOf(tree, path), path).not.toMatch(/\S==\d/);
  });

  it('are installed from every one of these files', () => {
    const workflow = textOf(tree, '.github/workflows/check.yml');
    for (const path of requirements)
      expect(workflow.replaceAll('$tool', 'cfn-lint') + workflow.replaceAll('$tool', 'checkov')).toContain(path);
  });
});
