/** Addresses that the template moved, in a state that Terraform itself made: nothing is destroyed or made again. */
import { describe, expect, it } from 'vitest';
import type { Migration } from '../../src/core/manifest/migrations.js';
import type { Catalogue } from '../../src/core/rendering/catalogue.js';
import { posixDisk } from '../support/disk/posix-disk.js';
import { Deployment } from '../support/terraform/deployment.js';
import { hasTerraform } from '../support/terraform/run.js';
import { edit } from '../support/upgrade/repositories.js';
import { created, libraryOf, runUpgrade } from '../support/upgrade/versions.js';

/** A resource that needs no provider from elsewhere, and whose id changes when it is made again. */
const record = (name: string, more = '') => `resource "terraform_data" "${name}" {\n  input = "data"\n${more}}\n`;
const twice = '  for_each = toset(["x", "y"])\n';
const steps: readonly Migration[] = [
  { version: '2.0.0', addresses: [{ from: 'terraform_data.a', to: 'terraform_data.b' }] },
  {
    version: '3.0.0',
    addresses: [
      { from: 'terraform_data.b', to: 'terraform_data.c' },
      { from: 'terraform_data.each', to: 'terraform_data.all' },
    ],
    moves: [{ from: 'hardened/data.tf', to: 'hardened/store.tf' }],
  },
];
const one = { ...libraryOf('1.0.0', { 'hardened/data.tf': record('a') + record('each', twice) }), migrations: [] };
const two = {
  ...libraryOf('2.0.0', { 'hardened/data.tf': record('b') + record('each', twice) }),
  migrations: steps.slice(0, 1),
};
const three = { ...libraryOf('3.0.0', { 'hardened/store.tf': record('c') + record('all', twice) }), migrations: steps };

describe.skipIf(!hasTerraform())('addresses that the template moved (needs terraform)', () => {
  it.each<[string, readonly Catalogue[]]>([
    ['step by step', [two, three]],
    ['a version skipped', [three]],
  ])('keep what stands there: %s', async (_title, versions) => {
    const site = new Deployment();
    try {
      const volume = await created(one);
      edit(volume, 'hardened/data.tf', (text) => `${text}\nlocals {\n  ours = 1\n}\n`);
      await site.apply(volume);
      for (const version of versions) {
        expect((await runUpgrade(volume, version, ['--yes'], { fs: posixDisk(volume) })).code).toBe(0);
        const changes = await site.plan(volume);
        expect(changes.filter(({ change }) => change.actions.join() !== 'no-op')).toEqual([]);
        expect(changes.filter(({ previous_address }) => previous_address !== undefined)).not.toEqual([]);
        await site.apply(volume);
      }
      expect(await site.addresses()).toEqual([
        'terraform_data.all["x"]',
        'terraform_data.all["y"]',
        'terraform_data.c',
      ]);
    } finally {
      site.remove();
    }
  });
});
