/** What is scanned: the variants of every example, as rendered, and once more without what keeps scanners quiet. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { examples } from '../../scripts/generate/examples.js';
import { render } from '../../src/core/render.js';
import type { Flavor } from '../../src/core/types.js';
import { library } from '../support/library.js';
import { writeTree } from '../support/write-tree.js';
import type { Suppression } from './finding.js';
import { ofConfiguration, ofTemplates, ofTerraform, withoutTemplates, withoutTerraform, type Texts } from './suppressions.js';

export type Variant = 'hardened' | 'insecure';
export const variants: readonly Variant[] = ['hardened', 'insecure'];

export interface Subject {
  readonly flavor: Flavor;
  /** A tier, or the name of the example. */
  readonly example: string;
  readonly variant: Variant;
  /** The rendered repository. */
  readonly repository: string;
  /** Below it, what scanners read. */
  readonly folder: string;
  /** A copy of that folder in which nothing is suppressed. */
  readonly bare: string;
  readonly suppressions: readonly Suppression[];
}

/** How a flavor's code is read: which files, what they accept, and what they are without that. */
interface Reading {
  readonly files: RegExp;
  readonly suppressions: (texts: Texts) => readonly Suppression[];
  readonly without: (text: string) => string;
  readonly folder: (variant: Variant) => string;
}

const READINGS: Partial<Readonly<Record<Flavor, Reading>>> = {
  terraform: { files: /\.tf$/, suppressions: ofTerraform, without: withoutTerraform, folder: (variant) => variant },
  cloudformation: { files: /^[^/]+\.yaml$/, suppressions: ofTemplates, without: withoutTemplates, folder: (variant) => variant },
};

/** Renders every example and lays it out for the scanners. */
export async function subjects(): Promise<readonly Subject[]> {
  return Object.entries(examples).flatMap(([name, answers]) => {
    const reading = READINGS[answers.iac];
    if (!reading) return [];
    const repository = writeTree(render(answers, library));
    return variants.map((variant) => layOut(repository, variant, reading, { flavor: answers.iac, example: name.split('/')[1]! }));
  });
}

function layOut(repository: string, variant: Variant, reading: Reading, named: Pick<Subject, 'flavor' | 'example'>): Subject {
  const folder = join(repository, reading.folder(variant));
  const texts = textsBelow(folder, reading.files);
  const bare = mkdtempSync(join(tmpdir(), 'prodgrade-bare-'));
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(bare, path)), { recursive: true });
    writeFileSync(join(bare, path), reading.without(text));
  }
  const configured = variant === 'hardened' ? ofConfiguration(readFileSync(join(repository, '.checkov.yaml'), 'utf8')) : [];
  return { ...named, variant, repository, folder, bare, suppressions: [...configured, ...reading.suppressions(texts)] };
}

function textsBelow(folder: string, files: RegExp): Texts {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => files.test(path));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
