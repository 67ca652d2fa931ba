import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DiskFile } from '../files.js';
import { fileDiff } from './diff.js';

const file = (bytes: string | Uint8Array, executable = false): DiskFile => ({ bytes: Buffer.from(bytes), executable });
const numbers = (from: number) => Array.from({ length: 60_000 }, (_, at) => `${from} ${at}\n`).join('');
const png = Uint8Array.from([137, 80, 78, 71, 0, 1]);
const jpg = Uint8Array.from([255, 216, 255, 0]);
const git = (from: string | undefined, to: string | undefined) => {
  const folder = mkdtempSync(join(tmpdir(), 'prodgrade-diff-'));
  for (const [name, bytes] of [
    ['a', from],
    ['b', to],
  ] as const)
    if (bytes !== undefined) writeFileSync(join(folder, name), Buffer.from(bytes, 'latin1'));
  const names = [from === undefined ? '/dev/null' : 'a', to === undefined ? '/dev/null' : 'b'];
  const { stdout } = spawnSync('git', ['diff', '--no-index', '--no-color', ...names], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  return stdout;
};
const hasGit = spawnSync('git', ['--version']).status === 0;

describe('a difference', () => {
  it.each<[string, DiskFile | undefined, DiskFile | undefined, string]>([
    ['changed', file(png), file(jpg), 'Binary files a/x.png and b/x.png differ'],
    ['new', undefined, file(png), 'Binary files /dev/null and b/x.png differ'],
    ['deleted', file(png), undefined, 'Binary files a/x.png and /dev/null differ'],
    ['text before', file('text\n'), file(png), 'Binary files a/x.png and b/x.png differ'],
  ])('of a binary file says so, and prints no bytes: %s', (_, from, to, line) => {
    expect(fileDiff('x.png', from, to).split('\n').at(-1)).toBe(line);
  });

  it.skipIf(!hasGit).each([
    ['', numbers(0)],
    [numbers(0).trimEnd(), numbers(1)],
    [numbers(0), numbers(1).trimEnd()],
    [numbers(0), ''],
  ])('of very long texts takes little time, and git applies it', (before, after) => {
    const patch = fileDiff('x', file(before), file(after));
    const folder = mkdtempSync(join(tmpdir(), 'prodgrade-diff-'));
    writeFileSync(join(folder, 'x'), before);
    writeFileSync(join(folder, 'patch'), `${patch}\n`);
    const { stderr } = spawnSync('git', ['apply', 'patch'], { cwd: folder, encoding: 'utf8' });
    const found = readFileSync(join(folder, 'x'), 'utf8');
    rmSync(folder, { recursive: true });
    expect([stderr, found === after]).toEqual(['', true]);
  });

  it('of the mode of a binary file alone is that of the mode', () => {
    expect(fileDiff('x', file(png), file(png, true)).split('\n').slice(1)).toEqual([
      'old mode 100644',
      'new mode 100755',
    ]);
  });

  it.skipIf(!hasGit)('speaks of binary files as git does', () => {
    for (const [from, to] of [
      ['\0a', '\0b'],
      [undefined, '\0b'],
      ['\0a', undefined],
    ] as const) {
      const words = /^Binary files .*$/m.exec(git(from, to))?.[0].replaceAll(/\b([ab])\/[ab]\b/g, '$1/x');
      const ours = fileDiff('x', from === undefined ? undefined : file(from), to === undefined ? undefined : file(to));
      expect(ours.split('\n').at(-1)).toBe(words);
    }
  });
});
