import { describe, expect, it } from 'vitest';
import { controls, sampleAnswers } from '../../../test/support/catalogue.js';
import type { Answers } from '../types.js';
import { manualSteps } from './manual-steps.js';
import { select } from './select.js';

function stepsOf(more: Partial<Answers> = {}) {
  const answers = { ...sampleAnswers, ...more };
  return manualSteps(answers, select(controls, answers).on);
}

describe('manual steps', () => {
  it('stand in the order of the runbook, whichever control brings them', () => {
    expect(stepsOf().map(({ step }) => step)).toEqual([
      'Put the code on GitHub',
      'Make the identity provider for GitHub',
      'Delegate the domain',
      'Confirm the alarms',
      'Let GitHub deploy',
      'Let the firewall block',
      'Enter the DS record',
    ]);
  });

  it('go with their control, and with the zone', () => {
    expect(stepsOf({ tier: 'baseline', waf: false, repo: '', zone: 'Z0123456789ABCDEFGHIJ' })).toEqual([
      expect.objectContaining({ step: 'Confirm the alarms' }),
    ]);
  });

  it('say what is missing: an address for the alarms, or only its confirmation', () => {
    const why = (email: string) => stepsOf({ email }).find(({ step }) => step === 'Confirm the alarms')?.why;
    expect(why('ops@example.com')).toBe('No alarm is delivered until you confirm the email from AWS.');
    expect(why('')).toMatch(/^Subscribe an address to the alarms, and confirm the email/);
  });

  it('say more where another control is on', () => {
    const why = (more: Partial<Answers>) => stepsOf(more).find(({ step }) => step === 'Let the firewall block')?.why;
    expect(why({})).toBe('Its common rules and its rate limit only count at first.');
    expect(why({ waive: { 'waf-rate-limit': 'too many at one address' } })).toBe(
      'Its common rules only count at first.',
    );
  });
});
