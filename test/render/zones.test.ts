/** A zone is never found by its name alone: a private zone, or a second public one, may have the same. */
import { describe, expect, it } from 'vitest';
import { flavors, tiers } from '../../src/core/types.js';
import { renderSample, textOf } from '../support/catalogue.js';

const LOOKUP = /list-hosted-zones/;

describe.each(flavors.flatMap((iac) => tiers.map((tier) => ({ iac, tier }))))('$iac at $tier', ({ iac, tier }) => {
  const tree = renderSample({ iac, tier, zone: 'new' });
  const names = [...tree.keys()].filter((path) => LOOKUP.test(textOf(tree, path)));

  it('leaves private zones out where it lists zones, and lets the owner choose among the others', () => {
    const commands = names.flatMap((path) =>
      textOf(tree, path)
        .replaceAll('\\\n', '')
        .split('\n')
        .filter((line) => LOOKUP.test(line)),
    );
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) {
      expect(command).toContain("to_string(Config.PrivateZone)=='false'");
      expect(command).not.toMatch(/^\w+=/);
    }
  });

  it('asks what made the zone for its id', () => {
    expect(textOf(tree, 'docs/runbook.md')).toContain('ZONE_ID=$(output zone_id)');
  });
});
