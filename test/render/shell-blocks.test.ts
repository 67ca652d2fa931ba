/** Commands of the rendered documents are pasted into whatever shell somebody has. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { flavors, tiers } from '../../src/core/types.js';
import { renderSample, textOf } from '../support/catalogue.js';

const pages = flavors.flatMap((iac) => tiers.map((tier) => ({ name: `${iac} ${tier}`, iac, tier })));

describe.each(pages)('shell blocks: $name', ({ iac, tier }) => {
  const tree = renderSample({ iac, tier });
  const blocks = ['README.md', 'docs/runbook.md', 'docs/controls.md'].flatMap((path) =>
    [...textOf(tree, path).matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => ({ path, block: block! })),
  );

  it('are there', () => {
    expect(new Set(blocks.map(({ path }) => path)).size).toBe(3);
  });

  it('have no comments, which zsh takes for arguments when it is typed into', () => {
    const commented = blocks.flatMap(({ path, block }) =>
      withoutQuoted(block)
        .split('\n')
        .filter((line) => /(?:^|\s)#/.test(line))
        .map((line) => `${path}: ${line}`),
    );
    expect(commented).toEqual([]);
  });

  it('are what a POSIX shell can read', () => {
    for (const { path, block } of blocks)
      expect(spawnSync('sh', ['-n'], { input: block, encoding: 'utf8' }).stderr, `${path}:\n${block}`).toBe('');
  });
});

/** Less what stands in quotes and in here-documents. */
function withoutQuoted(block: string): string {
  return block
    .replace(/<<'(\w+)'\n[\s\S]*?\n\1$/gm, '')
    .replace(/'[^']*'/g, "''")
    .replace(/"(?:[^"\\]|\\.)*"/g, '""');
}
