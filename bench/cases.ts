/** What is measured: the installed command, next to a bare node and to writing the same bytes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { controls } from '../controls/registry.js';

import { readFrozen } from '../scripts/freeze/frozen.js';
import type { Installed } from '../scripts/pack.js';
import { loadCatalogue } from '../src/catalogue/disk.js';
import { withManifest } from '../src/core/manifest/manifest.js';
import { render } from '../src/core/rendering/render.js';
import type { Answers, FileTree, Flavor } from '../src/core/types.js';
import { version } from '../src/version.js';
import { copierUpdate } from './copier.js';
import type { Case } from './measure.js';
import { createVite } from './others.js';

export interface Cases {
  readonly cases: readonly Case[];
  /** Number and total size of the files that a render writes. */
  readonly files: number;
  readonly bytes: number;
}

/** The largest repository of a flavor: the strictest tier, every option on and every optional control added. */
const largest = (iac: Flavor): Answers => ({
  domain: 'example.com',
  iac,
  tier: 'strict',
  region: 'eu-central-1',
  zone: 'new',
  www: true,
  ci: 'github',
  repo: 'example-org/my-site',
  branch: 'main',
  email: 'ops@example.com',
  waf: true,
  add: controls.filter((control) => control.optIn).map(({ id }) => id),
  waive: {},
});

/** @param scratch folder for what the cases read and write */
export function makeCases(root: string, scratch: string, { folder }: Installed): Cases {
  const answers = largest('terraform');
  const tree = withManifest(render(answers, loadCatalogue(root, version())).tree, answers, version());
  const dump = join(scratch, 'dump.json');
  writeFileSync(
    dump,
    JSON.stringify([...tree].map(([path, { bytes }]) => [path, Buffer.from(bytes).toString('base64')])),
  );
  const command = join(folder, 'dist/cli.cjs');
  const makes = (name: string) => ({ makes: join(scratch, name) });
  const site = (name: string, iac: Flavor, git: '--git' | '--no-git') => ({
    name,
    args: [command, join(scratch, name), ...flags(largest(iac)), '--yes', git],
    ...makes(name),
  });
  return {
    cases: [
      { name: 'bare', args: ['-e', '0'] },
      { name: 'version', args: [command, '--version'] },
      { name: 'help', args: [command, '--help'] },
      {
        name: 'floor',
        args: [join(import.meta.dirname, 'floor.cjs'), dump, join(scratch, 'floor')],
        ...makes('floor'),
      },
      site('render', 'terraform', '--no-git'),
      site('cdk', 'cdk', '--no-git'),
      site('cloudformation', 'cloudformation', '--no-git'),
      site('git', 'terraform', '--git'),
      {
        name: 'upgrade',
        args: [command, 'upgrade', join(scratch, 'upgrade'), ...flags(answers), '--yes'],
        ...makes('upgrade'),
        prepare: (folder) => writeTree(folder, readFrozen('0.1.0', 'terraform/strict')),
      },
      ...copierUpdate(scratch, readFrozen('0.1.0', 'terraform/strict'), tree),
      ...createVite(scratch),
    ],
    files: tree.size,
    bytes: [...tree.values()].reduce((sum, { bytes }) => sum + bytes.length, 0),
  };
}

function writeTree(folder: string, tree: FileTree): void {
  for (const [path, { bytes, executable }] of tree) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes, { mode: executable ? 0o755 : 0o644 });
  }
}

function flags({ waive: _, add, ...plain }: Answers): readonly string[] {
  const given = Object.entries(plain).flatMap(([name, value]) =>
    typeof value === 'boolean' ? [value ? `--${name}` : `--no-${name}`] : [`--${name}`, value],
  );
  return [...given, ...add.flatMap((id) => ['--add', id])];
}
