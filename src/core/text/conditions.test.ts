import { describe, expect, it } from 'vitest';
import { type Ground, settleConditions, withoutMarkers } from './conditions.js';

const there: Readonly<Record<string, boolean>> = { waf: true, replica: false, www: true };
const lists: Readonly<Record<string, readonly string[]>> = { alarms: ['a$&', 'b'], none: [] };
const ground: Ground = { has: (name) => there[name], list: (name) => lists[name] };
const settle = (...lines: readonly string[]) => settleConditions(lines.join('\n'), ground, 'x.tf.ejs');

describe('settleConditions', () => {
  it('keeps lines with a control that is on, and drops those with one that is off', () => {
    expect(settle('a', '#@ with waf', 'b', '#@ end with', '  //@ with replica', 'c', '  //@ end with', 'd')).toBe(
      'a\nb\nd',
    );
  });

  it('takes "without" for the opposite, and "or" for any of them', () => {
    expect(
      settle('#@ without replica', 'a', '#@ end without', '#@ without waf or replica', 'b', '#@ end without'),
    ).toBe('a');
    expect(settle('<!--@ with replica or www -->', 'a', '<!--@ end with -->')).toBe('a');
  });

  it('nests, and leaves slots, files and ranges alone', () => {
    const text = [
      '#@ slot x',
      '#@ with waf',
      '#@ of waf',
      '#@ with replica',
      'a',
      '#@ end with',
      'b',
      '#@ end',
      '#@ end with',
    ];
    expect(settle(...text)).toBe('#@ slot x\n#@ of waf\nb\n#@ end');
    expect(settle('#@ with replica', '#@ with waf', 'a', '#@ end with', '#@ end with')).toBe('');
  });

  it('repeats lines for each of a list, whatever is in its values', () => {
    expect(settle('#@ each alarm of alarms', '- {{alarm}}:', '  x', '#@ end each')).toBe('- a$&:\n  x\n- b:\n  x');
    expect(settle('[', '#@ each alarm of none', '{{alarm}}', '#@ end each', ']')).toBe('[\n]');
  });

  it.each([
    [['#@ with nothing', '#@ end with'], /x\.tf\.ejs {2}"nothing" is neither/],
    [['#@ with waf or nothing', '#@ end with'], /neither a control nor a circumstance/],
    [['#@ each a of things', '#@ end each'], /no list "things"/],
    [['#@ with waf', 'a'], /"#@ with" has no partner/],
    [['#@ with waf', '#@ end without'], /"#@ without" has no partner/],
    [['#@ with waf', '#@ end with', '#@ end with'], /"#@ with" has no partner/],
  ])('refuses %j', (lines, message) => {
    expect(() => settle(...lines)).toThrow(message);
  });
});

describe('withoutMarkers', () => {
  it('leaves every line that could be there', () => {
    expect(withoutMarkers('#@ slot x\n#@ with waf\na\n#@ end with\n#@ without waf\nb\n#@ end without')).toBe(
      '#@ slot x\na\nb',
    );
  });
});
