import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import type { DiskFile } from '../files.js';
import { mergeFile } from './file.js';

const options = {
  labels: { ours: 'yours', base: 'as rendered', theirs: 'template' },
  isYaml: (text: string) => parseDocument(text).errors.length === 0,
};
const file = (text: string, executable = false): DiskFile => ({ bytes: new TextEncoder().encode(text), executable });
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const merge = (path: string, base: string, ours: string, theirs: string) => {
  const result = mergeFile(path, file(base), file(ours), file(theirs), options);
  if (result.kind === 'merged') return textOf(result.file.bytes);
  return { count: result.count, marked: result.marked && textOf(result.marked) };
};
const lines = 'one\ntwo\nthree\nfour\nfive\n';

describe('mergeFile', () => {
  it('takes edits in different places', () => {
    expect(merge('a.tf', lines, lines.replace('one', 'ONE'), lines.replace('five', 'FIVE'))).toBe(
      'ONE\ntwo\nthree\nfour\nFIVE\n',
    );
  });

  it('takes what somebody added to a file, however long it is', () => {
    const added = Array.from({ length: 300_000 }, (_, at) => `${at}\n`).join('');
    expect(
      merge('a.tf', lines, lines + added, lines.replace('one', 'ONE')) === lines.replace('one', 'ONE') + added,
    ).toBe(true);
  });

  it('takes the same edit once', () => {
    const both = lines.replace('three', 'THREE');
    expect(merge('a.tf', lines, both, both.replace('one', 'ONE'))).toBe('ONE\ntwo\nTHREE\nfour\nfive\n');
  });

  it('marks edits of one line, with the base', () => {
    expect(merge('a.tf', lines, lines.replace('three', 'MINE'), lines.replace('three', 'THEIRS'))).toEqual({
      count: 1,
      marked:
        'one\ntwo\n<<<<<<< yours\nMINE\n||||||| as rendered\nthree\n=======\nTHEIRS\n>>>>>>> template\nfour\nfive\n',
    });
  });

  it('marks edits that touch', () => {
    expect(merge('a.tf', lines, lines.replace('two', 'TWO'), lines.replace('three', 'THREE'))).toMatchObject({
      count: 1,
    });
    expect(merge('a.tf', lines, lines.replace('two\n', ''), lines.replace('two\n', 'two\nnew\n'))).toMatchObject({
      count: 1,
    });
  });

  it.each(['\r\n', '\n'])('gives the user’s line ending back: %j', (ending) => {
    const ours = `\ufeff${lines.replace('one', 'ONE').replaceAll('\n', ending).slice(0, -ending.length)}`;
    expect(merge('a.tf', lines, ours, lines.replace('five', 'FIVE'))).toBe(ours.replace('five', 'FIVE'));
  });

  it('never marks a binary file', () => {
    const binary = (byte: number): DiskFile => ({ bytes: Uint8Array.of(0, byte), executable: false });
    expect(mergeFile('a.png', binary(1), binary(2), binary(3), options)).toEqual({
      kind: 'conflict',
      executable: false,
      count: 1,
    });
    expect(mergeFile('a.png', binary(1), binary(1), binary(3), options)).toMatchObject({ kind: 'merged' });
  });

  it.each([
    [false, true, false, true],
    [false, false, true, true],
    [true, false, true, false],
    [true, true, false, false],
  ])('merges modes like lines: base %s, yours %s, template %s gives %s', (base, ours, theirs, expected) => {
    const result = mergeFile('a.sh', file('a\n', base), file('b\na\n', ours), file('a\n', theirs), options);
    expect(result).toMatchObject({ kind: 'merged', file: { executable: expected } });
  });

  it('merges JSON by keys where lines touch', () => {
    const base = '{\n  "dependencies": {\n    "a": "1.0.0"\n  }\n}\n';
    const ours = base.replace('"1.0.0"', '"1.0.0",\n    "mine": "3.0.0"');
    expect(merge('package.json', base, ours, base.replace('1.0.0', '1.1.0'))).toBe(ours.replace('1.0.0', '1.1.0'));
  });

  it('merges JSON by keys where the lines merge to what is no JSON', () => {
    const base = '{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}\n';
    const result = merge('x.json', base, base.replace(',\n  "c": 3', ''), base.replace('"a": 1', '"a": 9'));
    expect(JSON.parse(result as string)).toEqual({ a: 9, b: 2 });
    const twice = merge('x.json', base, base.replace('{', '{\n  "new": 1,'), base.replace('3', '3,\n  "new": 1'));
    expect(JSON.parse(twice as string)).toEqual({ new: 1, a: 1, b: 2, c: 3 });
  });

  it('marks a JSON file whose keys conflict', () => {
    expect(merge('x.json', '{\n  "a": 1\n}\n', '{\n  "a": 2\n}\n', '{\n  "a": 3\n}\n')).toMatchObject({ count: 1 });
  });

  it('marks YAML from the first change to the last where the lines merge to what is no YAML', () => {
    const base = 'jobs:\n  a: 1\n  b: 2\n  c: 3\n  d: 4\n';
    const ours = base.replace('a: 1', 'x: 0\n  a: 1');
    const theirs = base.replace('d: 4', 'd: 4\n  x: 5');
    expect(merge('w.yml', base, ours, theirs)).toMatchObject({
      count: 1,
      marked: expect.stringMatching(/^jobs:\n<<<<<<< yours\n {2}x: 0/),
    });
    expect(merge('w.txt', base, ours, theirs)).toBe(ours.replace('d: 4', 'd: 4\n  x: 5'));
  });

  it('does not hold it against the merge that the owner’s file was broken before', () => {
    expect(merge('w.yml', 'a: 1\nb: 2\nc: 3\n', 'a: [1\nb: 2\nc: 3\n', 'a: 1\nb: 2\nc: 4\n')).toBe(
      'a: [1\nb: 2\nc: 4\n',
    );
  });
});
