/** The workflow that upgrades a repository: its branch, and how the patch goes from one job to the other. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { flavors } from '../../src/core/types.js';
import { renderSample, textOf } from '../support/catalogue.js';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

describe.each(flavors)('the workflow of upgrades, %s', (iac) => {
  const text = textOf(renderSample({ iac, branch: 'trunk' }), '.github/workflows/upgrade.yml');
  const { on, jobs } = parse(text) as {
    on: { push: { branches: readonly string[] } };
    jobs: Readonly<Record<'merge' | 'propose', { if: string; steps: readonly Step[] }>>;
  };
  const steps = [...jobs.merge.steps, ...jobs.propose.steps];

  it('works on the branch that was answered', () => {
    expect(on.push.branches).toEqual(['trunk']);
    expect(jobs.merge.if).toContain("'refs/heads/trunk'");
    expect(text).toContain('gh pr create --base trunk ');
    expect(text).not.toMatch(/\bmain\b/);
  });

  it('hands the patch over as a file: Linux takes no variable of more than 128 KiB', () => {
    expect(text).toContain('git diff --cached --binary > "$RUNNER_TEMP/upgrade.patch"');
    expect(text).toContain('git apply --index "$RUNNER_TEMP/upgrade.patch"');
    const handed = steps.filter(({ uses }) => /artifact@/.test(uses ?? ''));
    expect(handed.map((step) => step.with?.['name'])).toEqual(['upgrade', 'upgrade']);
    expect(steps.flatMap(({ env = {} }) => Object.keys(env))).not.toContain('PATCH');
  });

  it('says in the pull request what is left to do', () => {
    expect(text).toContain("jq -c '.nextSteps // []'");
    expect(jobs.propose.steps.at(-1)?.env).toHaveProperty('NEXT_STEPS');
  });
});
