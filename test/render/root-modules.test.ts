/** Every root module of Terraform is validated, tested and kept up to date by the rendered workflows. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { tiers } from '../../src/core/types.js';
import { renderSample, textOf } from '../support/catalogue.js';

describe.each([
  ...tiers.map((tier) => ({ tier, waive: {} })),
  {
    tier: 'strict' as const,
    waive: { 'state-protection': 'alone', 'plan-and-apply-roles': 'alone', 'drift-check': 'alone' },
  },
])('at $tier, without $waive', (answers) => {
  const tree = renderSample(answers);
  const modules = [...tree.keys()]
    .filter((path) => path.endsWith('.tf') && textOf(tree, path).includes('required_providers'))
    .map((path) => path.slice(0, path.lastIndexOf('/')))
    .sort();

  it('brings tests with each', () => {
    expect(modules.length).toBeGreaterThan(1);
    const tested = modules.filter((module) =>
      [...tree.keys()].some((path) => path.startsWith(`${module}/tests/`) && path.endsWith('.tftest.hcl')),
    );
    expect(tested).toEqual(modules);
  });

  it('checks each', () => {
    const { strategy, defaults, steps } = parse(textOf(tree, '.github/workflows/check.yml')).jobs.terraform;
    expect([...strategy.matrix.folder].sort()).toEqual(modules);
    expect(defaults.run['working-directory']).toBe('${{ matrix.folder }}');
    const commands = steps.flatMap(({ run }: { run?: string }) => run ?? []);
    expect(commands).toEqual(expect.arrayContaining(['terraform validate', 'terraform test']));
  });

  it('has newer providers of each proposed', () => {
    const { updates } = parse(textOf(tree, '.github/dependabot.yml'));
    const terraform = updates.find((each: Record<string, unknown>) => each['package-ecosystem'] === 'terraform');
    expect(terraform.directories.map((path: string) => path.slice(1)).sort()).toEqual(modules);
  });
});
