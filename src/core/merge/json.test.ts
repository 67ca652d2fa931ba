import { describe, expect, it } from 'vitest';
import { isJson, mergeJson } from './json.js';

const text = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const base = { name: 'site', scripts: { test: 'a' }, dependencies: { x: '1.0.0' } };
const merge = (ours: unknown, theirs: unknown, from: unknown = base) => {
  const merged = mergeJson(text(from), text(ours), text(theirs));
  return merged === undefined ? undefined : (JSON.parse(merged) as unknown);
};
const depends = (dependencies: Record<string, string>) => ({ ...base, dependencies });

describe('mergeJson', () => {
  it('takes a dependency of the user and a newer version of the template', () => {
    expect(merge(depends({ x: '1.0.0', mine: '2.0.0' }), depends({ x: '1.1.0' }))).toEqual(
      depends({ x: '1.1.0', mine: '2.0.0' }),
    );
  });

  it.each([
    ['1.2.0', '1.1.0', '1.2.0'],
    ['1.1.0', '1.10.0', '1.10.0'],
    ['^1.2.0', '^2.0.0', '^2.0.0'],
    ['~2', '~1.5', '~2'],
  ])('of the user’s %s and the template’s %s keeps the higher version', (ours, theirs, higher) => {
    expect(merge(depends({ x: ours }), depends({ x: theirs }))).toEqual(depends({ x: higher }));
  });

  it.each([
    ['^1.2.0', '1.3.0'],
    ['1.2.0-rc.1', '1.2.0'],
    ['file:../x', '1.1.0'],
    ['latest', '1.1.0'],
  ])('leaves %s against %s to a person', (ours, theirs) => {
    expect(merge(depends({ x: ours }), depends({ x: theirs }))).toBeUndefined();
  });

  it('drops what the template dropped, unless the user changed it', () => {
    expect(merge(base, { ...base, scripts: {} })).toEqual({ ...base, scripts: {} });
    expect(merge({ ...base, scripts: { test: 'mine' } }, { ...base, scripts: {} })).toBeUndefined();
  });

  it('keeps what the user dropped dropped, unless the template changed it', () => {
    expect(merge({ name: 'site' }, { ...base, name: 'new' })).toEqual({ name: 'new' });
    expect(merge({ ...base, scripts: {} }, { ...base, scripts: { test: 'b' } })).toBeUndefined();
  });

  it('treats a list of plain values as a set, and any other list as one value', () => {
    const list = (files: unknown) => ({ ...base, files });
    expect(merge(list(['a', 'mine']), list(['b']), list(['a']))).toEqual(list(['mine', 'b']));
    expect(merge(list([{ a: 1 }, 2]), list([{ a: 2 }]), list([{ a: 1 }]))).toBeUndefined();
  });

  it('is a conflict where both gave a key different values', () => {
    expect(merge({ ...base, name: 'mine' }, { ...base, name: 'theirs' })).toBeUndefined();
    expect(merge({ ...base, more: 1 }, { ...base, more: 2 })).toBeUndefined();
  });

  it('leaves the layout and the comments of the user’s text alone', () => {
    const ours = '{\n\t// mine\n\t"a": [1,2],   // aligned\n\t"b": 1\n}';
    expect(mergeJson('{"a":[1,2],"b":1}', ours, '{"a":[1,2],"b":2,"c":3}')).toBe(
      '{\n\t// mine\n\t"a": [1,2],   // aligned\n\t"b": 2,\n\t"c": 3\n}',
    );
  });

  it('puts a new key where the template has it', () => {
    expect(mergeJson('{"a":1,"z":1}', '{\n  "a": 1,\n  "z": 2\n}', '{"a":1,"m":1,"z":1}')).toBe(
      '{\n  "a": 1,\n  "m": 1,\n  "z": 2\n}',
    );
  });

  it('takes no text that is not JSON', () => {
    expect(mergeJson('', '{}', '{"a":1}')).toBeUndefined();
    expect(mergeJson('{}', '{', '{"a":1}')).toBeUndefined();
  });
});

describe('isJson', () => {
  it.each(['{"a":1,}', '// c\n{"a":{"b":1},"c":{"b":2}}', '[]'])('takes %s', (each) => {
    expect(isJson(each)).toBe(true);
  });
  it.each(['', '{"a":1', '{"a":1 "b":2}', '{"a":1,"a":2}', '{"o":{"a":1,"a":1}}'])('refuses %s', (each) => {
    expect(isJson(each)).toBe(false);
  });
});
