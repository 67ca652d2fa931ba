/** Every scanner over every flavor, tier and variant, each folder once. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findTool } from '../../../scripts/tools/find.js';
import type { Flavor } from '../../../src/core/types.js';
import { pathsOf, reported } from './cdk.js';
import { cfnLint } from './cfn-lint.js';
import { checkovConfigured, checkovRaw, type Framework } from './checkov.js';
import { controlTowerConfigured, controlTowerRaw } from './control-tower.js';
import type { Scan, Scanner, Suppression } from './finding.js';
import { type Subject, subjects } from './subjects.js';

/** One scanner's verdict on one variant of one example. */
export interface Cell {
  readonly scanner: Scanner;
  readonly flavor: Flavor;
  readonly example: string;
  readonly variant: Subject['variant'];
  /** With every suppression taken out. */
  readonly raw: Scan;
  /** As the repository's own workflow scans it; only what is hardened is scanned there. */
  readonly configured?: Scan;
  /** What the repository accepts of this scanner. */
  readonly suppressions: readonly Suppression[];
}

/** How a scanner is asked about a subject. */
interface Asked {
  /** Program without which it cannot be asked. */
  readonly needs: string;
  readonly flavors: readonly Flavor[];
  readonly raw: (subject: Subject) => Promise<Scan>;
  readonly configured: (subject: Subject) => Promise<Scan>;
}

const framework = (flavor: Flavor): Framework => (flavor === 'terraform' ? 'terraform' : 'cloudformation');
const templates: readonly Flavor[] = ['cdk', 'cloudformation'];
const nag = (scanner: Scanner): Asked => ({
  needs: 'node',
  flavors: ['cdk'],
  raw: async ({ repository, variant }) => reported(repository, variant, scanner, true),
  configured: async ({ repository, variant }) => reported(repository, variant, scanner, false),
});

export const scanners: Readonly<Record<Scanner, Asked>> = {
  Checkov: {
    needs: 'checkov',
    flavors: ['terraform', ...templates],
    raw: ({ bare, flavor }) => checkovRaw(bare, framework(flavor)),
    configured: ({ repository, flavor }) => checkovConfigured(repository, flavor),
  },
  'cfn-lint': {
    needs: 'cfn-lint',
    flavors: templates,
    raw: ({ bare }) => cfnLint(bare),
    configured: ({ repository, folder }) => cfnLint(folder, join(repository, '.cfnlintrc')),
  },
  'Control Tower': {
    needs: 'cfn-guard',
    flavors: templates,
    raw: async ({ bare, folder, flavor }) =>
      flavor === 'cdk' ? byPath(await controlTowerRaw(bare), folder) : controlTowerRaw(bare),
    configured: async ({ repository, variant, flavor }) =>
      flavor === 'cdk' ? reported(repository, variant, 'Control Tower', false) : controlTowerConfigured(repository),
  },
  AwsSolutions: nag('AwsSolutions'),
  'NIST.800.53.R5': nag('NIST.800.53.R5'),
};

/** Programs that this machine lacks. */
export function missingScanners(): readonly string[] {
  return Object.values(scanners)
    .map(({ needs }) => needs)
    .filter((program) => !findTool(program));
}

/** Findings of a CDK app by the construct, as it acknowledges them. */
function byPath({ findings, ...scan }: Scan, assembly: string): Scan {
  const paths = pathsOf(assembly);
  return {
    ...scan,
    findings: findings.map((finding) => ({ ...finding, resource: paths.get(finding.resource) ?? finding.resource })),
  };
}

export async function scanAll(): Promise<readonly Cell[]> {
  const found = await subjects();
  const raw = new Map<string, Promise<Scan>>();
  const cells = Object.entries(scanners).flatMap(([name, asked]) =>
    found
      .filter(({ flavor }) => asked.flavors.includes(flavor))
      .map(async (subject): Promise<Cell> => {
        const scanner = name as Scanner;
        // The proof of concept is the same in every tier.
        const key = `${scanner} ${subject.flavor} ${subject.variant} ${digest(subject.bare)}`;
        if (!raw.has(key)) raw.set(key, asked.raw(subject));
        const { flavor, example, variant } = subject;
        return {
          scanner,
          flavor,
          example,
          variant,
          raw: await raw.get(key)!,
          ...(variant === 'hardened' ? { configured: await asked.configured(subject) } : {}),
          suppressions: subject.suppressions.filter((suppression) => suppression.scanner === scanner),
        };
      }),
  );
  return Promise.all(cells);
}

function digest(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort())
    hash.update(file.slice(folder.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}
