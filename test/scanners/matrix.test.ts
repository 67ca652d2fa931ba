/**
 * The scanner matrix. What a scanner finds on `hardened/` is either mended or accepted in writing, once and with a
 * reason; what is accepted is still found; and on `insecure/` scanners find what it teaches.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../../scripts/generate/examples.js';
import { render } from '../../src/core/render.js';
import { library, root, textOf } from '../support/library.js';
import { checkovArguments } from './checkov.js';
import { say } from './finding.js';
import { judge } from './judge.js';
import { lessons } from './lessons.js';
import { missingScanners, scanAll, scanners, type Cell } from './matrix.js';

const pairs = Object.entries(scanners).flatMap(([scanner, { flavors }]) => flavors.map((flavor) => ({ scanner, flavor })));

describe.skipIf(missingScanners().length > 0)('scanners', () => {
  let cells: readonly Cell[];
  beforeAll(async () => {
    cells = await scanAll();
  });

  describe.each(pairs)('$scanner over $flavor', ({ scanner, flavor }) => {
    const of = (variant: Cell['variant']) => {
      const chosen = cells.filter((cell) => cell.scanner === scanner && cell.flavor === flavor && cell.variant === variant);
      expect(chosen.length).toBeGreaterThan(0);
      return chosen;
    };

    it('finds nothing on what is hardened, the way the rendered workflow asks', () => {
      for (const { example, configured } of of('hardened')) expect(configured!.findings.map(say), example).toEqual([]);
    });

    it('finds, with all suppressions taken out, what is accepted in writing and nothing else', () => {
      for (const { example, raw, suppressions } of of('hardened')) {
        expect(judge(raw.findings, suppressions), example).toEqual({ open: [], twice: [], needless: [], mute: [] });
      }
    });

    it('finds on the proof of concept what it teaches', () => {
      for (const { example, raw, suppressions } of of('insecure')) {
        expect(suppressions.map(say), `${example} keeps nothing from its reader`).toEqual([]);
        const found = new Set(raw.findings.map(({ id }) => id));
        expect((lessons[flavor][scanner as Cell['scanner']] ?? []).filter(({ id }) => !found.has(id)), example).toEqual([]);
      }
    });
  });
});

describe('rendered workflows', () => {
  const repositories = Object.entries(examples).filter(([, { ci }]) => ci === 'github');

  it.each(repositories)('of %s scan as the matrix does', (_, answers) => {
    const workflow = textOf(render(answers, library), '.github/workflows/check.yml');
    const pin = /^checkov==\S+$/m.exec(readFileSync(join(root, 'scripts/tools/checkov.txt'), 'utf8'))![0];
    expect(workflow).toContain(`pipx run ${pin} ${checkovArguments(answers.iac).join(' ')}\n`);
  });
});
