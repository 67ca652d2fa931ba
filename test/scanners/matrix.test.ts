/**
 * The scanner matrix. What a scanner finds on `hardened/` is either mended or accepted in writing, once and with a
 * reason; what is accepted is still found; and on `insecure/` scanners find what it teaches.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../../scripts/generate/examples.js';
import { render } from '../../src/core/rendering/render.js';
import { catalogue, root, textOf } from '../support/catalogue.js';
import { checkovArguments } from '../support/scanners/checkov.js';
import { contradictions } from '../support/scanners/contradictions.js';
import { say, scannerNames } from '../support/scanners/finding.js';
import { judge } from '../support/scanners/judge.js';
import { lessons } from '../support/scanners/lessons.js';
import { type Cell, missingScanners, scanAll, scanners } from '../support/scanners/matrix.js';
import { PAGE, scannersPage } from '../support/scanners/page.js';

const pairs = scannerNames.flatMap((scanner) => scanners[scanner].flavors.map((flavor) => ({ scanner, flavor })));

describe.skipIf(missingScanners().length > 0)('scanners', () => {
  let cells: readonly Cell[];
  beforeAll(async () => {
    cells = await scanAll();
  });

  /** What is wrong, by example; nothing when all is well. */
  const troubles = (
    scanner: Cell['scanner'],
    flavor: Cell['flavor'],
    variant: Cell['variant'],
    of: (cell: Cell) => readonly string[],
  ) => {
    const chosen = cells.filter(
      (cell) => cell.scanner === scanner && cell.flavor === flavor && cell.variant === variant,
    );
    expect(chosen.length).toBeGreaterThan(0);
    return Object.fromEntries(
      chosen.map((cell) => [cell.example, of(cell)] as const).filter(([, found]) => found.length > 0),
    );
  };

  describe.each(pairs)('$scanner over $flavor', ({ scanner, flavor }) => {
    it('finds nothing on what is hardened, the way the rendered workflow asks', () => {
      expect(troubles(scanner, flavor, 'hardened', ({ configured }) => configured!.findings.map(say))).toEqual({});
    });

    it('finds, with all suppressions taken out, what is accepted in writing and nothing else', () => {
      const judged = troubles(scanner, flavor, 'hardened', ({ raw, suppressions }) =>
        Object.entries(judge(raw.findings, suppressions)).flatMap(([kind, found]) =>
          found.map((each: string) => `${kind}: ${each}`),
        ),
      );
      expect(judged).toEqual({});
    });

    it('finds on the proof of concept what it teaches, and nothing there is kept from the reader', () => {
      const untaught = troubles(scanner, flavor, 'insecure', ({ raw, suppressions, example }) => {
        const found = new Set(raw.findings.map(({ id }) => id));
        const ownZone = examples[`${flavor}/${example}`]!.zone === 'new';
        const expected = (lessons[flavor][scanner] ?? [])
          .filter((lesson) => ownZone || !lesson.ownZone)
          .flatMap(({ ids }) => ids);
        return [...expected.filter((id) => !found.has(id)), ...suppressions.map((each) => `kept back: ${say(each)}`)];
      });
      expect(untaught).toEqual({});
    });
  });

  it('contradict each other where the page says so', () => {
    const raw = cells
      .filter(({ variant }) => variant === 'hardened')
      .flatMap((cell) => cell.raw.findings.map(({ id }) => id));
    const asked = new Set(raw);
    const ours = contradictions.flatMap(({ by }) => by).filter((id) => !id.endsWith(' of Security Hub'));
    expect(ours.filter((id) => !asked.has(id))).toEqual([]);
  });

  it('have said what docs/scanners.md says: PRODGRADE_WRITE_SCANNERS=1 writes it anew', () => {
    if (process.env['PRODGRADE_WRITE_SCANNERS'] === '1') writeFileSync(join(root, PAGE), scannersPage(cells));
    expect(readFileSync(join(root, PAGE), 'utf8')).toBe(scannersPage(cells));
  });
});

describe('rendered workflows', () => {
  const repositories = Object.entries(examples).filter(([, { ci }]) => ci === 'github');

  it.each(repositories)('of %s scan as the matrix does', (_, answers) => {
    const tree = render(answers, catalogue).tree;
    const workflow = textOf(tree, '.github/workflows/check.yml');
    expect(workflow).toContain(`run: checkov ${checkovArguments(answers.iac).join(' ')}\n`);
    if (answers.iac === 'terraform') return;
    const { version, integrity } = guardPackage();
    if (answers.iac === 'cdk') {
      for (const step of ['npm run synth', 'npm run control-tower', 'cfn-lint cdk.out/assembly-*/*.template.json'])
        expect(workflow).toContain(`run: ${step}\n`);
      expect(textOf(tree, 'package.json')).toContain(`"@cdklabs/cdk-validator-cfnguard": "~${version}"`);
    } else {
      for (const step of ['hardened/tests/run.sh', 'hardened/tests/control-tower.sh'])
        expect(workflow).toContain(`run: ${step}`);
      expect(workflow).toContain('(cd hardened/tests && npm ci --ignore-scripts)\n');
      const { packages } = JSON.parse(textOf(tree, 'hardened/tests/package-lock.json')) as {
        packages: Record<string, unknown>;
      };
      expect(packages['node_modules/@cdklabs/cdk-validator-cfnguard']).toMatchObject({ version, integrity });
    }
  });
});

/** As this project has it installed, with the hash of its bytes. */
function guardPackage(): { readonly version: string; readonly integrity: string } {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string; integrity: string }>;
  };
  return packages['node_modules/@cdklabs/cdk-validator-cfnguard']!;
}
