import { describe, expect, it } from 'vitest';
import { controls } from '../../../controls/registry.js';
import { tierChoices } from '../answers/fields.js';
import { completeAnswers } from '../answers/resolve.js';
import type { Earlier } from '../answers/rules.js';
import { tellAnswer } from '../answers/told.js';

import { costInWords, monthlyCost } from './cost.js';
import { select } from './select.js';

const answersOf = (given: Earlier) =>
  completeAnswers({ domain: 'example.com', iac: 'terraform', ...given }, { controls });
const costOf = (given: Earlier) => monthlyCost(select(controls, answersOf(given)), answersOf(given));

describe('the monthly total', () => {
  it.each(tierChoices)('is what the hint of $value says', ({ value: tier, hint }) => {
    const [said, without] = [...hint.matchAll(/(\d+)(?= USD|$)/g)].map(([digits]) => digits);
    expect(costInWords(costOf({ tier }))).toBe(`about ${said ?? 1} USD a month`);
    if (without) expect(costInWords(costOf({ tier, waf: false }))).toBe(`about ${without} USD a month`);
    if (said === undefined) expect(hint).toMatch(/near zero/);
  });

  it.each<[string, Earlier, number]>([
    ['an existing zone', { tier: 'baseline', zone: 'Z0123456789ABCDEFGHIJ' }, 0.2],
    ['nothing but the zone', { tier: 'baseline', waive: { 'error-alarms': 'watched elsewhere' } }, 0.5],
    ['a firewall that was asked for by name', { tier: 'baseline', add: ['waf'] }, 8.7],
    [
      'a second key where the data is elsewhere',
      { tier: 'strict', region: 'eu-central-1' },
      costOf({ tier: 'strict' }) + 1,
    ],
    ['no second key in the standard tier', { tier: 'standard', region: 'eu-central-1' }, costOf({ tier: 'standard' })],
    [
      'no replica, so no key for it',
      { tier: 'strict', waive: { replica: 'x', 'origin-failover': 'x', 'replication-alarm': 'x' } },
      costOf({ tier: 'strict' }) - 2.3,
    ],
  ])('counts %s', (_title, given, usd) => {
    expect(costOf(given)).toBeCloseTo(usd, 2);
  });

  it('names no sum without one: every control that says a price each month has the number, and the reverse', () => {
    const priced = controls.filter(({ cost }) => /\bUSD a month\b/.test(cost)).map(({ id }) => id);
    const counted = controls.filter(({ monthly }) => monthly).map(({ id }) => id);
    // The first three dashboards of an account are free.
    expect(priced.filter((id) => id !== 'dashboard' && id !== 'key-rotation').sort()).toEqual([...counted].sort());
  });

  it('tells what the firewall alone costs', () => {
    const answers = answersOf({ tier: 'standard' });
    expect(tellAnswer('waf', answers, { controls })).toEqual({ value: 'yes', cost: 'about 9 USD a month' });
  });
});
