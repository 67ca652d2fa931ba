import { describe, expect, it } from 'vitest';
import { fillSlots, parseSections, takeRanges } from './template.js';

const fill = (skeleton: string, entries: Readonly<Record<string, readonly string[]>>) =>
  takeRanges(fillSlots(skeleton, new Map(Object.entries(entries))), () => 's');

describe('takeRanges', () => {
  it('takes the markers out and leaves every line', () => {
    const { text, ranges } = fill('a\n  #@ of waf\n  b\n  c\n  #@ end\nd\n//@ of tags\ne\n//@ end', {});
    expect(text.trimEnd()).toBe('a\n  b\n  c\nd\ne');
    expect(ranges.map((range) => ({ ...range, source: range.source() }))).toEqual([
      { target: 'waf', text: '  b\n  c', source: 's' },
      { target: 'tags', text: 'e', source: 's' },
    ]);
  });

  it('goes with a default that gives way, and stays with one that stands', () => {
    const skeleton = 'r {\n  #@ slot s\n  #@ of own\n  a = 1\n  #@ end\n  #@ end\n}';
    expect(fill(skeleton, {})).toMatchObject({ text: 'r {\n  a = 1\n}', ranges: [{ target: 'own' }] });
    expect(fill(skeleton, { s: ['a = 2'] })).toEqual({ text: 'r {\n  a = 2\n}', ranges: [] });
  });

  it('holds what fills the slots within it', () => {
    const skeleton = '#@ of own\nr {\n  #@ slot s\n  a = 1\n  #@ end\n\n  #@ slot t\n}\n#@ end';
    expect(fill(skeleton, { t: ['# why\nb'] }).ranges).toMatchObject([{ text: 'r {\n  a = 1\n\n  # why\n  b\n}' }]);
    expect(fill(skeleton, {}).ranges).toMatchObject([{ text: 'r {\n  a = 1\n}' }]);
  });

  it('is taken from what a part brings, indented with it', () => {
    const [section] = parseSections('#@ slot s\n#@ of own\n# why\nb = 1\n#@ end\nc', 'p');
    expect(fill('r {\n  #@ slot s\n}', { s: [section!.body] })).toMatchObject({
      text: 'r {\n  # why\n  b = 1\n  c\n}',
      ranges: [{ target: 'own', text: '  # why\n  b = 1' }],
    });
  });

  it.each(['#@ of waf\na', 'a\n#@ end', '#@ of waf\n#@ of tags\na\n#@ end', '#@ of waf\na\n  #@ end'])(
    'refuses %j, which is not closed or nests',
    (skeleton) => {
      expect(() => takeRanges(skeleton, () => 's')).toThrow(/^s {2}"#@ (?:of \w+|end)" has no partner\.$/m);
    },
  );
});
