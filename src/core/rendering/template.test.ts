import { describe, expect, it } from 'vitest';
import { fillSlots, parseSections, slotsOf } from './template.js';

const fill = (skeleton: string, entries: Readonly<Record<string, readonly string[]>>) =>
  fillSlots(skeleton, new Map(Object.entries(entries)));

describe('parseSections', () => {
  it('splits slots and files, trimming blank ends', () => {
    const sections = parseSections('#@ slot a.b\n\n# why\nx = 1\n\n#@ file waf.tf\n# whole\n', 'waf/terraform.tf.ejs');
    expect(sections.map((section) => ({ ...section, source: section.source() }))).toEqual([
      { kind: 'slot', target: 'a.b', body: '# why\nx = 1', source: 'waf/terraform.tf.ejs:1' },
      { kind: 'file', target: 'waf.tf', body: '# whole', source: 'waf/terraform.tf.ejs:6' },
    ]);
  });

  it('keeps an indented marker of a brought file for that file', () => {
    const [file] = parseSections('#@ file waf.tf\nresource {\n  #@ slot waf.rules\n}', 'p');
    expect(file!.body).toBe('resource {\n  #@ slot waf.rules\n}');
  });

  it('takes an empty slot after a file for one that the file offers at its end', () => {
    const sections = parseSections(
      '#@ file waf.tf\na {}\n\n#@ slot waf.resources\n\n#@ slot outputs\n# why\nb {}',
      'p',
    );
    expect(sections.map(({ target, body }) => [target, body])).toEqual([
      ['waf.tf', 'a {}\n\n#@ slot waf.resources'],
      ['outputs', '# why\nb {}'],
    ]);
  });

  it('refuses text before the first section', () => {
    expect(() => parseSections('x = 1\n#@ slot a', 'p')).toThrow('p:1  Text before the first section.');
  });
});

describe('slotsOf', () => {
  it('finds slots in the comment syntax of each language', () => {
    expect(slotsOf('#@ slot a\n  //@ slot b\n<!--@ slot c -->\n# @ slot d')).toEqual(['a', 'b', 'c']);
  });
});

describe('fillSlots', () => {
  it('indents what fills a slot like the slot, and leaves blank lines bare', () => {
    expect(fill('r {\n  #@ slot s\n}', { s: ['# why\na = 1\n\nb {\n  c\n}'] })).toBe(
      'r {\n  # why\n  a = 1\n\n  b {\n    c\n  }\n}',
    );
  });

  it('sets fillers apart where the skeleton leaves a blank line before the slot', () => {
    expect(fill('x\n\n#@ slot s\n', { s: ['a', 'b'] })).toBe('x\n\na\n\nb\n');
    expect(fill('x\n#@ slot s\n', { s: ['a', 'b'] })).toBe('x\na\nb\n');
  });

  it('leaves no trace of a slot that nothing fills', () => {
    expect(fill('r {\n  a = 1\n\n  #@ slot s\n}', {})).toBe('r {\n  a = 1\n}');
  });

  it('keeps the default unless the slot is filled', () => {
    const skeleton = 'r {\n  #@ slot s\n  a = 1\n  #@ end\n}';
    expect(fill(skeleton, {})).toBe('r {\n  a = 1\n}');
    expect(fill(skeleton, { s: ['# why\na = 2'] })).toBe('r {\n  # why\n  a = 2\n}');
  });

  it('does not take the end of a later slot for its own', () => {
    expect(fill('#@ slot a\n#@ slot b\nx\n#@ end', {})).toBe('x');
  });
});
