import { describe, expect, it } from 'vitest';
import { catalogue, controls, sampleAnswers } from '../../../test/support/catalogue.js';
import { select } from '../selection/select.js';
import type { Answers } from '../types.js';
import { makeLocals } from './locals.js';

const documents = new Map(catalogue.entries.map((entry) => [entry.control.id, entry]));

function siteOf(more: Partial<Answers> = {}) {
  const answers = { ...sampleAnswers, ...more };
  return makeLocals(answers, select(controls, answers), { version: '', replay: '', documents });
}

describe('circumstances', () => {
  it('are controls that are on, and what follows from the answers', () => {
    const site = siteOf({ tier: 'baseline', www: false, email: '', waf: false });
    expect(['waf', 'www', 'email', 'new-zone', 'alarms', 'versioning'].map(site.has)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(site.has('nothing')).toBeUndefined();
  });

  it('choose between texts', () => {
    const site = siteOf({ tier: 'baseline', waf: false });
    expect(site.with('waf or versioning', 'yes', 'no')).toBe('yes');
    expect(site.with('waf', 'yes', 'no')).toBe('no');
    expect(site.with('waf', 'yes')).toBe('');
    expect(site.listed({ versioning: 'a', waf: 'b', 'new-zone': 'c' })).toBe('a, c');
  });

  it('say why a control is off, in the words of its owner where it was waived', () => {
    const site = siteOf({ waive: { budget: 'Finance has one' } });
    expect(site.offReason('budget')).toBe('budget is off: waived, Finance has one');
    expect(site.offNote('no-mail')).toBe('no-mail: only on request: --add no-mail');
    expect(site.offReason('versioning')).toBe('');
  });

  it('give what scanners miss in the order of the catalogue, where they have something to look at', () => {
    const strict = siteOf({ waive: { 'waf-logs': 'too much', budget: 'Finance has one' } });
    expect(strict.missed('checkov').map(({ rule }) => rule)).toContain('CKV2_AWS_31');
    const without = siteOf({ waf: false }).missed('checkov');
    expect(without.map(({ rule }) => rule)).not.toContain('CKV2_AWS_31');
    expect(without).toContainEqual({
      rule: 'CKV_AWS_68',
      id: 'waf',
      why: 'the firewall is turned off (--no-waf)',
    });
  });

  it.each([
    () => siteOf().with('nothing', 'x'),
    () => siteOf().listed({ 'waf or nothing': 'x' }),
    () => siteOf().offReason('nothing'),
    () => siteOf().offNote('nothing'),
  ])('refuse a name that means nothing: %s', (read) => {
    expect(read).toThrow(/nothing" is neither a control nor a circumstance/);
  });
});
