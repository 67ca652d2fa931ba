import { describe, expect, it } from 'vitest';
import type { Answers, Control } from '../types.js';
import { select } from './select.js';

const answers: Answers = {
  domain: 'example.com',
  iac: 'terraform',
  tier: 'baseline',
  region: 'eu-west-1',
  zone: 'new',
  www: true,
  ci: 'github',
  repo: 'a/b',
  branch: 'main',
  email: '',
  waf: true,
  add: [],
  waive: {},
};
const control = (id: string, more: Partial<Control> = {}): Control => ({
  id,
  code: `PG-${id}`,
  title: id,
  measure: 1,
  order: 10,
  tier: 'baseline',
  protects: '',
  cost: '',
  refs: {},
  ...more,
});
const ids = (controls: readonly { id: string }[]) => controls.map(({ id }) => id);

const controls = [
  control('base'),
  control('top', { tier: 'strict', requires: ['middle'] }),
  control('middle', { tier: 'standard', requires: ['base'] }),
  control('wall', { tier: 'standard', needs: ['waf'] }),
  control('asked', { optIn: true }),
  control('elsewhere', { flavors: { terraform: { unavailable: true, reason: 'only in others' } } }),
  control('paper', { manual: true }),
];

describe('select', () => {
  it('is cumulative over tiers', () => {
    expect(ids(select(controls, answers).on)).toEqual(['base']);
    expect(ids(select(controls, { ...answers, tier: 'strict' }).on)).toEqual(['base', 'top', 'middle', 'wall']);
  });

  it('says why each other control is off', () => {
    const { off } = select(controls, { ...answers, tier: 'standard', waf: false, waive: { base: 'x', middle: 'y' } });
    expect(off.map((entry) => [entry.control.id, entry.cause])).toEqual([
      ['base', 'waived'],
      ['top', 'tier'],
      ['middle', 'waived'],
      ['wall', 'answer'],
      ['asked', 'request'],
      ['elsewhere', 'flavor'],
      ['paper', 'flavor'],
    ]);
  });

  it('brings along what an added control requires', () => {
    expect(ids(select(controls, { ...answers, add: ['top', 'asked'] }).on)).toEqual(['base', 'top', 'middle', 'asked']);
  });

  it('turns off by itself what an answer took the ground from', () => {
    const dependent = [control('wall', { needs: ['waf'] }), control('logs', { requires: ['wall'] })];
    const { on, off } = select(dependent, { ...answers, waf: false });
    expect(on).toEqual([]);
    expect(off[1]!.reason).toBe('needs wall, which is off');
  });

  it('refuses to waive what another control requires', () => {
    expect(() => select(controls, { ...answers, tier: 'strict', waive: { middle: 'no' } })).toThrow(
      '--waive middle: top requires it.',
    );
  });

  it('refuses to add what an answer leaves no ground for', () => {
    const zone = [control('signed', { tier: 'strict', needs: ['ownZone'] })];
    expect(ids(select(zone, { ...answers, add: ['signed'] }).on)).toEqual(['signed']);
    expect(() => select(zone, { ...answers, zone: 'Z1', add: ['signed'] })).toThrow(
      '--add signed: it belongs to the people who run the existing zone.',
    );
  });

  it('refuses an addition without its ground', () => {
    const dependent = [control('wall', { needs: ['waf'] }), control('logs', { optIn: true, requires: ['wall'] })];
    expect(() => select(dependent, { ...answers, waf: false, add: ['logs'] })).toThrow(
      '--add logs: it requires wall, which is off',
    );
  });
});
