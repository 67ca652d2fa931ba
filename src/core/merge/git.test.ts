/** A clean merge is the merge that git makes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeLines } from './lines.js';

const labels = { ours: 'ours', base: 'base', theirs: 'theirs' };
const folder = mkdtempSync(join(tmpdir(), 'prodgrade-merge-'));

function gitMerge(base: readonly string[], ours: readonly string[], theirs: readonly string[]) {
  const write = (name: string, lines: readonly string[]) => {
    writeFileSync(join(folder, name), lines.map((line) => `${line}\n`).join(''));
    return join(folder, name);
  };
  const files = [write('ours', ours), write('base', base), write('theirs', theirs)];
  const { status, stdout } = spawnSync('git', ['merge-file', '-p', '--diff3', ...files], { encoding: 'utf8' });
  return { conflicts: status ?? -1, lines: stdout.split('\n').slice(0, -1) };
}

const hasGit = spawnSync('git', ['--version']).status === 0;
const line = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', '}', '');
const text = fc.array(line, { maxLength: 14 });
/** Few edits of a text: a line changed, removed or added. */
const edits = fc.array(fc.tuple(fc.nat(14), fc.constantFrom('change', 'remove', 'add'), fc.string({ maxLength: 3 })), {
  maxLength: 3,
});

function edit(base: readonly string[], all: readonly (readonly [number, string, string])[]): readonly string[] {
  const lines = [...base];
  for (const [place, what, value] of all) {
    const at = Math.min(place, lines.length);
    const safe = value.replace(/[^ -~]|[<>=|]/g, '');
    lines.splice(at, what === 'add' ? 0 : 1, ...(what === 'remove' ? [] : [safe]));
  }
  return lines;
}

describe.skipIf(!hasGit)('mergeLines beside git merge-file', () => {
  it('gives the same text wherever both are clean, and is hardly ever clean where git is not', () => {
    let clean = 0;
    let bolder = 0;
    fc.assert(
      fc.property(text, edits, edits, (base, mine, new_) => {
        const [ours, theirs] = [edit(base, mine), edit(base, new_)];
        const merged = mergeLines(base, ours, theirs, labels);
        if (merged.conflicts > 0) return;
        const git = gitMerge(base, ours, theirs);
        clean += 1;
        // Among lines that repeat, two programs can align one edit differently.
        if (git.conflicts > 0) bolder += 1;
        else expect(merged.lines).toEqual(git.lines);
      }),
      { numRuns: 400, seed: 1 },
    );
    expect(clean).toBeGreaterThan(100);
    expect(bolder / clean).toBeLessThan(0.01);
  });
});
