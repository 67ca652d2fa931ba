import { describe, expect, it } from 'vitest';
import type { DiskFile } from '../files.js';
import type { RenderedFile } from '../types.js';
import { parseOwnership } from './ownership.js';
import { plan } from './plan.js';

const file = (text: string): DiskFile => ({ bytes: new TextEncoder().encode(text), executable: false });
const rendered = (text: string): RenderedFile => ({ ...file(text), class: 'managed' });
const moves = [{ from: 'a', to: 'b' }];
const disk = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([path, text]) => [path, file(text)] as const));
const planOf = (ours: Record<string, string>, theirs = 'T', base = 'B') =>
  plan(disk({ a: base }), disk(ours), new Map([['b', rendered(theirs)]]), { moves });

describe('a file that the template moved', () => {
  it('moves when its owner left it alone', () => {
    expect(planOf({ a: 'B' })).toMatchObject([
      { kind: 'delete', path: 'a', reason: 'moved' },
      { kind: 'create', path: 'b', from: 'a', reason: 'moved', file: rendered('T') },
    ]);
  });

  it('takes the owner’s edits along', () => {
    expect(planOf({ a: 'O' })).toMatchObject([
      { kind: 'delete', path: 'a' },
      { kind: 'merge', path: 'b', from: 'a', base: file('B'), ours: file('O'), theirs: rendered('T') },
    ]);
    expect(planOf({ a: 'O' }, 'B')).toMatchObject([
      { kind: 'delete', path: 'a' },
      { kind: 'create', path: 'b', reason: 'moved-edited', file: rendered('O') },
    ]);
  });

  it('stays deleted when its owner deleted it', () => {
    expect(planOf({})).toMatchObject([
      { kind: 'keep', path: 'a' },
      { kind: 'keep', path: 'b', reason: 'deleted-by-you-changed' },
    ]);
  });

  it('never lands on a file that its owner has at the new path', () => {
    expect(planOf({ a: 'B', b: 'mine' })).toMatchObject([
      { kind: 'delete', path: 'a', reason: 'dropped' },
      { kind: 'conflict', path: 'b', reason: 'both-added' },
    ]);
  });

  it('stays where it is when the ownership file says so', () => {
    const strategyOf = parseOwnership('never-update a');
    expect(plan(disk({ a: 'B' }), disk({ a: 'B' }), new Map([['b', rendered('T')]]), { moves, strategyOf })).toEqual([
      { kind: 'keep', path: 'a', reason: 'owner-never-update' },
      { kind: 'keep', path: 'b', reason: 'owner-never-update' },
    ]);
  });
});
