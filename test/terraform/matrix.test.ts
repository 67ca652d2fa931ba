/** Every tier, apex and subdomain, both variants: formatted, valid, and green under its own tests. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { tiers, type Answers } from '../../src/core/types.js';
import { renderSample } from '../support/library.js';
import { hasTerraform, initDir, terraform } from '../support/terraform.js';
import { writeTree } from '../support/write-tree.js';

const sites: Readonly<Record<string, Partial<Answers>>> = {
  apex: { domain: 'example.com', www: true, zone: 'new' },
  subdomain: { domain: 'docs.example.co.uk', www: false, zone: 'Z0123456789ABCDEFGHIJ', region: 'us-east-1', email: '' },
};
const matrix = Object.entries(sites).flatMap(([site, answers]) => tiers.map((tier) => ({ site, tier, answers })));

describe.skipIf(!hasTerraform()).each(matrix)('$site at $tier', ({ tier, answers }) => {
  let folder = '';
  beforeAll(() => {
    folder = writeTree(renderSample({ ...answers, tier }));
  });

  it('is formatted', () => {
    expect(terraform(folder, ['fmt', '-check', '-diff', '-recursive']).stdout).toBe('');
  });

  it('insecure is valid', () => {
    initDir(join(folder, 'insecure'));
    expect(terraform(join(folder, 'insecure'), ['validate']).stdout).toContain('Success!');
  });

  it('hardened is valid and passes its own tests offline', () => {
    const hardened = join(folder, 'hardened');
    initDir(hardened);
    expect(terraform(hardened, ['validate']).stdout).toContain('Success!');
    const result = terraform(hardened, ['test']);
    expect(result.stdout + result.stderr).toMatch(/Success! [1-9]\d* passed, 0 failed\./);
  });
});
