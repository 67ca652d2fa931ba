import { describe, expect, it } from 'vitest';
import { ProdgradeError } from '../../errors.js';
import type { DiskFile } from '../files.js';
import { pathProblem } from '../manifest/paths.js';
import type { FileClass, RenderedFile } from '../types.js';
import type { Change } from './change.js';
import { plan } from './plan.js';
import type { ReasonCode } from './reasons.js';

const file = (text: string, executable = false): DiskFile => ({ bytes: new TextEncoder().encode(text), executable });
const rendered = (text: string, fileClass: FileClass = 'managed', executable = false): RenderedFile => ({
  ...file(text, executable),
  class: fileClass,
});
const tree = <Value>(value: Value | undefined) => new Map(value === undefined ? [] : ([['a', value]] as const));

type Row = readonly [
  title: string,
  base: DiskFile | undefined,
  ours: DiskFile | undefined,
  theirs: RenderedFile | undefined,
  kind: Change['kind'],
  reason: ReasonCode,
];

const rows: readonly Row[] = [
  ['new', undefined, undefined, rendered('T'), 'create', 'new'],
  ['both add the same', undefined, file('T'), rendered('T'), 'keep', 'same'],
  ['both add, different', undefined, file('O'), rendered('T'), 'conflict', 'both-added'],
  ['both add, differing by mode alone', undefined, file('T'), rendered('T', 'managed', true), 'conflict', 'both-added'],
  ['a page of the user where a seed would go', undefined, file('O'), rendered('T', 'seed'), 'keep', 'seed-present'],
  ['untouched, new text', file('B'), file('B'), rendered('T'), 'update', 'unedited'],
  ['untouched, new mode', file('B'), file('B'), rendered('B', 'managed', true), 'update', 'unedited'],
  ['edited, same template', file('B'), file('O'), rendered('B'), 'keep', 'edited'],
  ['both made the same edit', file('B'), file('T'), rendered('T'), 'keep', 'same'],
  ['both edited', file('B'), file('O'), rendered('T'), 'merge', 'both-edited'],
  ['owned and edited', file('B'), file('O'), rendered('B', 'owned'), 'update', 'generators-own'],
  ['owned and deleted', file('B'), undefined, rendered('B', 'owned'), 'create', 'generators-own-deleted'],
  ['a seed, later edited in the template', file('B'), file('B'), rendered('T', 'seed'), 'keep', 'seed-written'],
  ['no longer rendered, untouched', file('B'), file('B'), undefined, 'delete', 'dropped'],
  [
    'a file of the generator that nothing names any more, whatever it holds',
    { ...file('B'), class: 'owned' } as DiskFile,
    file('O'),
    undefined,
    'delete',
    'dropped',
  ],
  ['no longer rendered, edited', file('B'), file('O'), undefined, 'keep', 'dropped-edited'],
  ['deleted on both sides', file('B'), undefined, undefined, 'keep', 'deleted-on-both-sides'],
  ['deleted by the user, same template', file('B'), undefined, rendered('B'), 'keep', 'deleted-by-you'],
  ['deleted by the user, new text', file('B'), undefined, rendered('T'), 'keep', 'deleted-by-you-changed'],
];

describe('plan', () => {
  it.each(rows)('%s', (_title, base, ours, theirs, kind, reason) => {
    const changes = plan(tree(base), tree(ours), tree(theirs));
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ path: 'a', kind, reason });
  });

  it('says nothing about files that are neither ours nor were', () => {
    expect(plan(new Map(), new Map([['theirs.txt', file('x')]]), new Map())).toEqual([]);
  });

  it.each([
    '/etc/passwd',
    '../out',
    'a/../../out',
    'C:/x',
    'c:x',
    'a\\b',
    'nul',
    'a/COM1.txt',
    'a/b.',
    'a//b',
    '',
    '.git/hooks/pre-commit',
    'a/.GIT/config',
    'a?b',
    'a\nb',
  ])('refuses the path %j', (path) => {
    expect(pathProblem(path)).not.toBe('');
    expect(() => plan(new Map(), new Map(), new Map([[path, rendered('x')]]))).toThrow(ProdgradeError);
  });

  it.each([
    '.gitattributes',
    '.github/workflows/check.yml',
    'hardened/main.tf',
    '.prodgrade/store',
    'common.tf',
    'console/a',
  ])('takes the path %j', (path) => {
    expect(pathProblem(path)).toBe('');
  });

  it.each([
    ['README.md', 'readme.md'],
    ['Docs/a.md', 'docs/b.md'],
  ])('refuses %s beside %s', (one, other) => {
    expect(() =>
      plan(
        new Map(),
        new Map(),
        new Map([
          [one, rendered('x')],
          [other, rendered('x')],
        ]),
      ),
    ).toThrow(/case is ignored/);
  });
});
