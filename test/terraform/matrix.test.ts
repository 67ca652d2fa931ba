/** Every tier, apex and subdomain, both variants: formatted, valid, and green under its own tests. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answers, tiers } from '../../src/core/types.js';
import { renderSample } from '../support/catalogue.js';
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
const matrix = Object.entries(sites).flatMap(([site, answers]) => tiers.map((tier) => ({ site, tier, answers })));
/** Names at the limit of what DNS and ACM allow, and one that S3 refuses as the start of a bucket's name. */
const names = [
  `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(54)}.example.co.uk`,
  'xn--mnchen-3ya.de',
];

describe.skipIf(!hasTerraform())('terraform', () => {
  let provider: SharedProvider;
  beforeAll(async () => {
    printTakenAway();
    provider = await shareProvider();
  });
  afterAll(() => provider.stop());

  const inVariant = async (folder: string, variant: string, command: string) => {
    await initDir(join(folder, variant), provider.env);
    const { stdout, stderr } = await terraform(join(folder, variant), [command, '-no-color'], provider.env);
    return stdout + stderr;
  };

  describe.each(matrix)('$site at $tier', ({ tier, answers }) => {
    const tree = renderSample({ ...answers, tier });
    let folder = '';
    beforeAll(() => {
      folder = writeTree(forProvider5(tree));
    });

    it('is formatted', async () => {
      expect((await terraform(writeTree(tree), ['fmt', '-check', '-diff', '-recursive'])).stdout).toBe('');
    });

    it('insecure is valid', async () => {
      expect(await inVariant(folder, 'insecure', 'validate')).toContain('Success! The configuration is valid.');
    });

    it('hardened is valid', async () => {
      expect(await inVariant(folder, 'hardened', 'validate')).toContain('Success! The configuration is valid.');
    });

    it.runIf(tree.has('hardened/bootstrap/main.tf'))(
      'bootstrap is valid and passes its own tests offline',
      async () => {
        expect(await inVariant(folder, 'hardened/bootstrap', 'validate')).toContain(
          'Success! The configuration is valid.',
        );
        expect(await inVariant(folder, 'hardened/bootstrap', 'test')).toMatch(/Success! [1-9]\d* passed, 0 failed\./);
      },
    );

    it('hardened passes its own tests offline', async () => {
      expect(await inVariant(folder, 'hardened', 'test')).toMatch(/Success! [1-9]\d* passed, 0 failed\./);
    });
  });

  it.each(names)('keeps the names within the limits of AWS for %s', async (domain) => {
    const folder = writeTree(forProvider5(renderSample({ domain, www: false })));
    for (const variant of ['insecure', 'hardened'])
      expect(await inVariant(folder, variant, 'validate')).toContain('Success!');
    expect(await inVariant(folder, 'hardened', 'test')).toMatch(/Success! [1-9]\d* passed, 0 failed\./);
  });
});
