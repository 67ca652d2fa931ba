/** What holds for any texts: nothing is lost, nothing is made up, and what is shown can be applied. */
import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileDiff } from '../../src/core/merge/diff.js';
import { mergeFile } from '../../src/core/merge/file.js';
import { plan } from '../../src/core/plan/plan.js';
import type { RenderedFile } from '../../src/core/types.js';

const hasGit = spawnSync('git', ['--version']).status === 0;
const file = (text: string, executable = false): RenderedFile => ({
  bytes: Buffer.from(text),
  executable,
  class: 'managed',
});
const labels = { ours: 'yours', base: 'base', theirs: 'template' };
const options = { labels, isYaml: () => true };
const word = fc.constantFrom('a', 'b', 'c', 'd', '', '  indented', '@@', '-minus', '+plus', '\\ No newline');
const lines = fc.array(word, { maxLength: 12 });
const text = fc
  .tuple(lines, fc.boolean())
  .map(([all, newline]) => all.join('\n') + (newline && all.length > 0 ? '\n' : ''));
const tree = fc
  .dictionary(fc.constantFrom('a', 'b', 'd/c', 'd/e/f'), text)
  .map((texts) => new Map(Object.entries(texts).map(([path, each]) => [path, file(each)])));

describe('any texts', () => {
  it('plan(x, x, x) keeps all', () => {
    fc.assert(fc.property(tree, (all) => plan(all, all, all).every(({ kind }) => kind === 'keep')));
  });

  it('plan(x, y, x) keeps every file of the owner', () => {
    fc.assert(fc.property(tree, tree, (all, mine) => plan(all, mine, all).every(({ kind }) => kind === 'keep')));
  });

  it('edits of lines that are apart are both there, in any order', () => {
    const base = Array.from({ length: 30 }, (_, at) => `line ${at}`);
    const at = fc.nat(29);
    fc.assert(
      fc.property(at, at, fc.constantFrom('replace', 'insert', 'remove'), (mine, theirs, how) => {
        fc.pre(Math.abs(mine - theirs) > 2);
        const edit = (place: number, by: string) =>
          base.flatMap((line, index) =>
            index !== place ? [line] : how === 'replace' ? [by] : how === 'insert' ? [line, by] : [],
          );
        const join = (all: readonly string[]) => file(`${all.join('\n')}\n`);
        const merged = mergeFile('x.tf', join(base), join(edit(mine, 'MINE')), join(edit(theirs, 'THEIRS')), options);
        const found = merged.kind === 'merged' ? Buffer.from(merged.file.bytes).toString() : '';
        if (how === 'remove') {
          expect(found.split('\n')).toHaveLength(29);
          expect(found).not.toMatch(new RegExp(`^line (${mine}|${theirs})$`, 'm'));
        } else expect(found).toMatch(/MINE[\s\S]*THEIRS|THEIRS[\s\S]*MINE/);
      }),
    );
  });

  it('a merge of two keeps every line of both sides', () => {
    fc.assert(
      fc.property(text, text, (mine, theirs) => {
        const merged = mergeFile('x', file(''), file(mine), file(theirs), options);
        const bytes = merged.kind === 'merged' ? merged.file.bytes : merged.marked!;
        const found = Buffer.from(bytes).toString().split('\n');
        for (const side of [mine, theirs])
          for (const line of side.split('\n')) if (line !== '') expect(found).toContain(line);
      }),
    );
  });
});

describe.skipIf(!hasGit)('a unified diff (needs git)', () => {
  it('is one that git applies, with the same bytes and mode as the result', () => {
    const folder = fs.mkdtempSync(join(tmpdir(), 'prodgrade-diff-'));
    const path = join(folder, 'd', 'a file');
    const optional = fc.option(
      fc.tuple(text, fc.boolean()).map(([each, mode]) => file(each, mode)),
      { nil: undefined },
    );
    fc.assert(
      fc.property(optional, optional, (from, to) => {
        fc.pre(from !== undefined || to !== undefined);
        fc.pre(!(from && to && from.executable === to.executable && String(from.bytes) === String(to.bytes)));
        fs.rmSync(join(folder, 'd'), { recursive: true, force: true });
        fs.mkdirSync(join(folder, 'd'));
        if (from) fs.writeFileSync(path, from.bytes, { mode: from.executable ? 0o755 : 0o644 });
        execFileSync('git', ['apply', '-'], {
          cwd: folder,
          input: `${fileDiff('d/a file', from, to)}\n`,
          stdio: 'pipe',
        });
        expect(fs.existsSync(path)).toBe(to !== undefined);
        if (to === undefined) return;
        expect(fs.readFileSync(path, 'utf8')).toBe(String(to.bytes));
        expect((fs.statSync(path).mode & 0o100) !== 0).toBe(to.executable);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
