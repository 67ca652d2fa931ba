/** The runbook speaks of what the repository has, and of nothing else. */
import { describe, expect, it } from 'vitest';
import { type Answers, flavors, tiers } from '../../src/core/types.js';
import { renderSample, textOf, withDependents } from '../support/catalogue.js';

const KEY = /resource "aws_kms_key"|Type: AWS::KMS::Key|new kms\.Key\(|extends kms\.Key /;
const WITH_KEYS = ['customer-managed-key', 'alarm-topic-key', 'audit-trail'];

function runbookOf(more: Partial<Answers>): string {
  return textOf(renderSample(more), 'docs/runbook.md');
}

function without(...ids: readonly string[]): Answers['waive'] {
  return Object.fromEntries(ids.flatMap(withDependents).map((id) => [id, 'not needed here']));
}

describe.each(flavors.map((iac) => ({ iac })))('the runbook for $iac', ({ iac }) => {
  it.each([
    ...tiers.map((tier) => ({ name: tier, more: { tier } })),
    ...WITH_KEYS.map((id) => ({ name: `no ${id}`, more: { waive: without(id) } })),
    { name: 'no control with a key', more: { waive: without(...WITH_KEYS) } },
  ])('says what becomes of KMS keys where the code has one: $name', ({ more }) => {
    const tree = renderSample({ iac, ...more });
    const code = [...tree.keys()].filter((path) => /^hardened\/(?!tests\/)/.test(path));
    const withKey = code.filter((path) => KEY.test(textOf(tree, path)));
    const tearDown = textOf(tree, 'docs/runbook.md').split('\n## Tear down\n')[1];
    expect(/kms|\bkeys\b/i.test(tearDown!)).toBe(withKey.length > 0);
  });

  it('names the deploy role only where there is one', () => {
    expect(runbookOf({ iac })).toContain('The deploy role may neither read nor restore old versions');
    expect(runbookOf({ iac, repo: '', ci: 'none' })).not.toMatch(/deploy role/i);
  });

  it('waits for the end of every import before it goes on', () => {
    for (const tier of tiers) {
      const lines = runbookOf({ iac, tier }).split('\n');
      for (const [at, line] of lines.entries())
        if (line.includes('execute-change-set')) expect(lines[at + 1]).toContain('wait stack-import-complete');
    }
  });

  it('sets the id of the zone before a command uses it', () => {
    const [, step] = runbookOf({ iac }).split('**1. Take over what is there.**');
    const used = step!.indexOf('$ZONE_ID');
    const set = step!.indexOf('ZONE_ID=Z…');
    expect(set).toBeLessThan(used === -1 ? Number.POSITIVE_INFINITY : used);
  });
});
