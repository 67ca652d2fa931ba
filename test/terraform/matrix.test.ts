/** Every tier, apex and subdomain, both variants: formatted, valid, and green under its own tests. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answers, type FileTree, tiers } from '../../src/core/types.js';
import { renderSample } from '../support/catalogue.js';
import { faultsOf } from '../support/terraform/modules.js';
import { forProvider5, printTakenAway } from '../support/terraform/provider-5.js';
import { hasTerraform, initDir, type SharedProvider, shareProvider, terraform } from '../support/terraform/run.js';
import { writeTree } from '../support/write-tree.js';

const sites: Readonly<Record<string, Partial<Answers>>> = {
  apex: { domain: 'example.com', www: true, zone: 'new' },
  subdomain: {
    domain: 'docs.example.co.uk',
    www: false,
    zone: 'Z0123456789ABCDEFGHIJ',
    region: 'us-east-1',
    branch: 'main',
    email: '',
  },
};
const matrix = Object.entries(sites).flatMap(([site, answers]) =>
  tiers.map((tier) => ({ name: `${site}-${tier}`, answers: { ...answers, tier } })),
);
/** Names at the limit of what DNS and ACM allow, and one that S3 refuses as the start of a bucket's name. */
const names = {
  'longest-name': `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(54)}.example.co.uk`,
  'encoded-name': 'xn--mnchen-3ya.de',
};
const all = [
  ...matrix,
  ...Object.entries(names).map(([name, domain]) => ({ name, answers: { domain, www: false } })),
].map(({ name, answers }) => ({ name, tree: renderSample(answers) }));
const folders = ['insecure', 'hardened', 'hardened/bootstrap'] as const;
const withFolder = (folder: string) =>
  all.filter(({ tree }) =>
    [...tree.keys()].some(
      (path) => path.startsWith(`${folder}/`) && path.endsWith('.tf') && !path.slice(folder.length + 1).includes('/'),
    ),
  );

describe.skipIf(!hasTerraform())('terraform', () => {
  let provider: SharedProvider;
  beforeAll(async () => {
    printTakenAway();
    provider = await shareProvider();
  });
  afterAll(() => provider.stop());

  it.each(all)('$name is formatted', async ({ tree }) => {
    expect((await terraform(writeTree(tree), ['fmt', '-check', '-diff', '-recursive'])).stdout).toBe('');
  });

  describe.each(folders)('%s', (folder) => {
    const trees = Object.fromEntries(withFolder(folder).map(({ name, tree }) => [name, tree]));
    let faults: ReadonlyMap<string, readonly string[]>;
    beforeAll(async () => {
      faults = await faultsOf(trees, folder, provider);
    });

    it.each(Object.keys(trees))('of %s is valid', (name) => {
      expect(faults.get(name)).toEqual([]);
    });
  });

  const passes = async (tree: FileTree, folder: string) => {
    const at = join(writeTree(forProvider5(tree)), folder);
    await initDir(at, provider.env);
    const { stdout, stderr } = await terraform(at, ['test', '-no-color'], provider.env);
    expect(stdout + stderr).toMatch(/Success! [1-9]\d* passed, 0 failed\./);
  };

  it.each(all)('hardened of $name passes its own tests offline', ({ tree }) => passes(tree, 'hardened'));

  it.each(withFolder('hardened/bootstrap'))('bootstrap of $name passes its own tests offline', ({ tree }) =>
    passes(tree, 'hardened/bootstrap'),
  );
});
