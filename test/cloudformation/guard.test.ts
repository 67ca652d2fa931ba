/** The rules that come with a repository: kept by its own templates, and broken as soon as a control is gone. */
import { describe, expect, it } from 'vitest';
import { findTool } from '../../scripts/tools/find.js';
import type { Answers, Control, FileTree } from '../../src/core/types.js';
import { tiers } from '../../src/core/types.js';
import { controls, renderSample } from '../support/catalogue.js';
import { badExampleOf, spoiled } from '../support/checks/evidence.js';
import { broken, promised } from '../support/cloudformation/guard.js';

const repository = (more: Partial<Answers> = {}): FileTree => renderSample({ iac: 'cloudformation', ...more });

/** What no rule about a template can tell: files beside them, asked by the evidence alone. */
const ELSEWHERE = new Map([
  ['ci-checks', 'a workflow'],
  ['content-deploy', 'a script'],
  ['tags', 'tags.properties, which run.sh asks'],
]);

const written = controls.filter(({ manual, id }) => !manual && !ELSEWHERE.has(id));
const withAll = (control: Control) => repository({ add: control.optIn ? [control.id] : [] });

function without(control: Control): FileTree {
  const waive: Record<string, string> = {};
  const drop = (id: string): void => {
    waive[id] = 'left out by a test';
    for (const { id: dependent, requires } of controls) if (requires?.includes(id)) drop(dependent);
  };
  drop(control.id);
  return repository({ waive });
}

describe.skipIf(!findTool('cfn-guard'))('rules', () => {
  it.each([
    ...tiers.flatMap((tier) => [
      { tier, zone: 'new' },
      { tier, zone: 'Z0123456789ABCDEFGHIJ' },
    ]),
    {
      tier: 'standard',
      domain: 'docs.example.co.uk',
      www: false,
      region: 'us-east-1',
      branch: 'main',
      email: '',
      ci: 'none',
      repo: '',
    },
    {
      tier: 'strict',
      add: ['hsts-preload', 'no-mail'],
      waive: { 'regional-bucket-names': 'the bucket was there before' },
    },
  ] as readonly Partial<Answers>[])('are kept by the templates they come with: %j', (answers) => {
    const tree = repository(answers);
    expect([...broken(tree, tree)]).toEqual([]);
  });

  it('name every control that is on', () => {
    const tree = repository({ add: written.filter(({ optIn }) => optIn).map(({ id }) => id) });
    const names = promised(tree);
    expect(written.filter(({ id }) => !names.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it.each(written.filter(({ builtIn }) => !builtIn))('of $id are broken without it', (control) => {
    expect([...broken(withAll(control), without(control))]).toContain(control.id.replaceAll('-', '_'));
  });

  it.each(written.filter(({ builtIn }) => builtIn))(
    'of built-in $id are broken by its bad example',
    async (control) => {
      const tree = repository({ tier: control.tier });
      const weak = spoiled(tree, await badExampleOf(control, 'cloudformation'));
      expect([...broken(tree, weak)]).toContain(control.id.replaceAll('-', '_'));
    },
  );
});
