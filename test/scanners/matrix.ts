/** Every scanner over every flavor, tier and variant, each folder once. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Flavor } from '../../src/core/types.js';
import { findTool } from '../support/tools.js';
import { checkovConfigured, checkovRaw } from './checkov.js';
import type { Finding, Scan, Scanner, Suppression } from './finding.js';
import { subjects, type Subject } from './subjects.js';

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

export const scanners: Partial<Readonly<Record<Scanner, Asked>>> = {
  Checkov: {
    needs: 'checkov',
    flavors: ['terraform', 'cloudformation'],
    raw: ({ bare, flavor }) => checkovRaw(bare, flavor === 'terraform' ? 'terraform' : 'cloudformation'),
    configured: ({ repository }) => checkovConfigured(repository),
  },
};

/** Programs that this machine lacks. */
export function missingScanners(): readonly string[] {
  return Object.values(scanners).map(({ needs }) => needs).filter((program) => !findTool(program));
}

export async function scanAll(): Promise<readonly Cell[]> {
  const found = await subjects();
  const raw = new Map<string, Promise<Scan>>();
  const cells = Object.entries(scanners).flatMap(([name, asked]) =>
    found.filter(({ flavor }) => asked.flavors.includes(flavor)).map(async (subject): Promise<Cell> => {
      const scanner = name as Scanner;
      // The proof of concept is the same in every tier.
      const key = `${scanner} ${subject.flavor} ${digest(subject.bare)}`;
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
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(file.slice(folder.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** In the order of what a reader looks for first. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }) || a.file.localeCompare(b.file) || a.resource.localeCompare(b.resource));
}
