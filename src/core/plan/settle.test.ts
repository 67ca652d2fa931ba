import { describe, expect, it } from 'vitest';
import type { DiskFile } from '../files.js';
import { mergeFile } from '../merge/file.js';
import type { RenderedFile } from '../types.js';
import type { Change } from './change.js';
import { type ConflictPolicy, settle, unfinished } from './settle.js';
import type { Strategy } from './strategy.js';

const file = (text: string): DiskFile => ({ bytes: new TextEncoder().encode(text), executable: false });
const rendered = (text: string): RenderedFile => ({ ...file(text), class: 'managed' });
const labels = { ours: 'yours', base: 'base', theirs: 'template' };
const base = 'a\nb\nc\nd\n';
const merge = (ours: string, theirs: string, path = 'x.tf'): Change => ({
  kind: 'merge',
  path,
  reason: 'both-edited',
  base: file(base),
  ours: file(ours),
  theirs: rendered(theirs),
});
const both = merge('A\nb\nmine\nd\n', 'a\nb\ntheirs\nD\n');
const settled = (change: Change, policy: ConflictPolicy = 'markers', strategy: Strategy = 'merge') => {
  const { changes, conflicts } = settle([change], {
    mergeFile: (path, base, ours, theirs, side) =>
      mergeFile(path, base, ours, theirs, { labels, isYaml: () => true, ...(side && { side }) }),
    strategyOf: () => strategy,
    policyOf: () => policy,
  });
  const [first] = changes;
  const text = first && 'file' in first ? new TextDecoder().decode(first.file.bytes) : undefined;
  return { kind: first?.kind, reason: first?.reason, text, conflicts };
};

describe('settle', () => {
  it('merges what can be merged, whatever the policy', () => {
    for (const policy of ['markers', 'ours', 'theirs'] as const)
      expect(settled(merge('A\nb\nc\nd\n', 'a\nb\nc\nD\n'), policy)).toEqual({
        kind: 'update',
        reason: 'merged',
        text: 'A\nb\nc\nD\n',
        conflicts: [],
      });
  });

  it('marks a conflict and keeps the three versions for git', () => {
    const { text, conflicts, reason } = settled(both);
    expect(text).toMatch(/^A\nb\n<<<<<<< yours\nmine/);
    expect(reason).toBe('both-edited');
    expect(conflicts).toMatchObject([{ path: 'x.tf', count: 1, marked: true, base: file(base) }]);
  });

  it.each([
    ['ours', 'merge', 'A\nb\nmine\nd\n', 'chosen-yours'],
    ['theirs', 'merge', 'A\nb\ntheirs\nD\n', 'chosen-template'],
    ['markers', 'prefer-mine', 'A\nb\nmine\nd\n', 'owner-prefer-mine'],
    ['ours', 'prefer-theirs', 'A\nb\ntheirs\nD\n', 'owner-prefer-theirs'],
  ] as const)(
    'policy %s and strategy %s: that side wins where both changed, and nowhere else',
    (policy, strategy, text, reason) => {
      expect(settled(both, policy, strategy)).toEqual({ kind: 'update', reason, text, conflicts: [] });
    },
  );

  it('keeps the user’s text in a file that both added', () => {
    const added: Change = {
      kind: 'conflict',
      path: 'x',
      reason: 'both-added',
      ours: file('mine\n'),
      theirs: rendered('T\n'),
    };
    const { text, conflicts } = settled(added);
    expect(text).toContain('mine\n');
    expect(conflicts[0]).not.toHaveProperty('base');
  });

  it('leaves a binary file as it is', () => {
    const binary: Change = {
      kind: 'conflict',
      path: 'x',
      reason: 'both-added',
      ours: file('\0a'),
      theirs: rendered('\0b'),
    };
    expect(settled(binary)).toMatchObject({ text: '\0a', conflicts: [{ marked: false }] });
    expect(settled(binary, 'theirs')).toMatchObject({ text: '\0b', conflicts: [] });
  });

  it('takes a side as a whole where its lines alone make no JSON', () => {
    const change: Change = {
      kind: 'merge',
      path: 'x.json',
      reason: 'both-edited',
      base: file('{\n"a": 1\n}\n'),
      ours: file('{\n"a": 2,\n"b": 1\n}\n'),
      theirs: rendered('{\n"a": 3\n}\n'),
    };
    expect(JSON.parse(settled(change, 'theirs').text!)).toEqual({ a: 3 });
  });
});

describe('unfinished', () => {
  it('finds texts that hold markers already, and no others', () => {
    const marked = '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n';
    expect(unfinished([merge(marked, 'x'), merge('Title\n=======\n', 'x', 'y.md')])).toEqual(['x.tf']);
  });
});
