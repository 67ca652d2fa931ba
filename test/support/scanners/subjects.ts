/** What is scanned: the variants of every example, as rendered, and once more without what keeps scanners quiet. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { examples } from '../../../scripts/generate/examples.js';
import { render } from '../../../src/core/rendering/render.js';
import type { Flavor } from '../../../src/core/types.js';
import { catalogue } from '../catalogue.js';
import { synthesizeWith, writeApp } from '../cdk/app.js';
import { writeTree } from '../write-tree.js';
import { acknowledgements } from './cdk.js';
import type { Scanner, Suppression } from './finding.js';
import {
  ofConfiguration,
  ofTemplates,
  ofTerraform,
  type Texts,
  withoutTemplates,
  withoutTerraform,
} from './suppressions.js';

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
  readonly suppressions: (texts: Texts, folder: string) => readonly Suppression[];
  readonly without: (text: string) => string;
  readonly folder: (variant: Variant) => string;
}

const CONFIGURATIONS: Readonly<Record<string, Scanner>> = {
  '.checkov.yaml': 'Checkov',
  '.cfnlintrc': 'cfn-lint',
  '.control-tower.yaml': 'Control Tower',
};

const READINGS: Readonly<Record<Flavor, Reading>> = {
  terraform: { files: /\.tf$/, suppressions: ofTerraform, without: withoutTerraform, folder: (variant) => variant },
  cdk: {
    files: /^[^/]+\.template\.json$/,
    suppressions: (texts, folder) => [...ofTemplates(texts), ...acknowledgements(folder)],
    without: withoutTemplates,
    folder: (variant) => `cdk.out/assembly-${variant}`,
  },
  cloudformation: {
    files: /^[^/]+\.yaml$/,
    suppressions: ofTemplates,
    without: withoutTemplates,
    folder: (variant) => variant,
  },
};

/** Renders every example, makes templates of CDK apps, and lays all of it out for the scanners. */
export async function subjects(): Promise<readonly Subject[]> {
  const written = Object.entries(examples).map(([name, answers]) => {
    const tree = render(answers, catalogue).tree;
    return {
      flavor: answers.iac,
      example: name.split('/')[1]!,
      repository: answers.iac === 'cdk' ? writeApp(tree) : writeTree(tree),
    };
  });
  // Whatever an app can be asked to look for, in both variants.
  await synthesizeWith(
    { nag: 'insecure', rules: 'control-tower' },
    ...written.filter(({ flavor }) => flavor === 'cdk').map(({ repository }) => repository),
  );
  return written.flatMap((each) => variants.map((variant) => layOut(each, variant)));
}

function layOut(rendered: Pick<Subject, 'flavor' | 'example' | 'repository'>, variant: Variant): Subject {
  const { repository, flavor } = rendered;
  const reading = READINGS[flavor];
  const folder = join(repository, reading.folder(variant));
  const texts = textsBelow(folder, reading.files);
  const bare = mkdtempSync(join(tmpdir(), 'prodgrade-bare-'));
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(bare, path)), { recursive: true });
    writeFileSync(join(bare, path), reading.without(text));
  }
  const suppressions = [
    ...(variant === 'hardened' ? configured(repository) : []),
    ...reading.suppressions(texts, folder),
  ];
  return { ...rendered, variant, folder, bare, suppressions };
}

/** What holds for the whole of `hardened/`, a file for each scanner. */
function configured(repository: string): readonly Suppression[] {
  return Object.entries(CONFIGURATIONS).flatMap(([file, scanner]) => {
    const path = join(repository, file);
    return existsSync(path) ? ofConfiguration(scanner, file, readFileSync(path, 'utf8')) : [];
  });
}

function textsBelow(folder: string, files: RegExp): Texts {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => files.test(path));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
