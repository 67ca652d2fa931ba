/** What an upgrade says where stacks keep what holds data. */
import { describe, expect, it } from 'vitest';
import { RETIRED_PATH } from '../../src/core/upgrade/retired.js';
import { holding } from '../support/catalogue.js';
import { deployed, off, on, read, upgrade } from '../support/upgrade/repositories.js';

describe.each(['cdk', 'cloudformation'] as const)('the same in %s', (iac) => {
  it.each(holding)('%s: stacks keep it, and the steps say how to retire it and to bring it back', async (id) => {
    const volume = deployed({ iac });
    const { out } = await upgrade(volume, ...off(id));
    expect(out).toMatch(new RegExp(`What .*${id}.* left behind and holds data stays on AWS`));
    expect(out).not.toContain('would delete');
    expect(read(volume, RETIRED_PATH)).toBeUndefined();
    expect((await upgrade(volume, ...on(id))).out).toMatch(/import them before you deploy/);
  });

  it('warns before CloudFormation would delete it, where nothing protects it', async () => {
    const waive = { 'state-protection': 'x', 'plan-and-apply-roles': 'x', 'drift-check': 'x' };
    const volume = deployed({ iac, waive });
    expect((await upgrade(volume, ...off('customer-managed-key'))).out).toMatch(
      /CloudFormation would delete what customer-managed-key left behind: before you deploy this/,
    );
  });
});
