/** One line weakened for each control, and the repository's own test says which controls those were. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { controls, renderSample } from '../support/catalogue.js';
import { spoiled } from '../support/evidence.js';
import { forProvider5 } from '../support/provider-5.js';
import { hasTerraform, initDir, type SharedProvider, shareProvider, terraform } from '../support/terraform.js';
import { writeTree } from '../support/write-tree.js';
import { weakenings } from './weakenings.js';

/** What no edit of `hardened/` can show here. */
const NOT_HERE = new Map([
  ['tls-floor', 'the variable refuses a weaker value, which a test of its own proves'],
  ['managed-headers', 'security-headers is on, and the line is the same'],
  ['block-sse-c', 'provider 5 does not know the argument'],
  ['regional-bucket-names', 'provider 5 does not know the argument'],
  ['content-deploy', 'a script, which has tests of its own'],
  ['ci-checks', 'a workflow'],
  ['state-protection', 'asserted in a run of its own, which Terraform skips once another one has failed'],
  ['hsts-preload', 'off unless it is added'],
  ['no-mail', 'off unless it is added'],
]);

const written = controls.filter(({ manual, flavors }) => !manual && !flavors?.terraform?.unavailable);

describe.skipIf(!hasTerraform())('terraform test', () => {
  let provider: SharedProvider;
  let printed: string;
  beforeAll(async () => {
    provider = await shareProvider();
    const weakened = Object.values(weakenings).reduce(spoiled, renderSample({ iac: 'terraform' }));
    const folder = join(writeTree(forProvider5(weakened)), 'hardened');
    await initDir(folder, provider.env);
    const { stdout, stderr } = await terraform(folder, ['test', '-no-color'], provider.env);
    printed = stdout + stderr;
  });
  afterAll(() => provider.stop());

  it('is tried with every control but those that have a reason', () => {
    const missing = written.filter(({ id }) => !(id in weakenings)).map(({ id }) => id);
    expect(missing.sort()).toEqual([...NOT_HERE.keys()].sort());
  });

  it.each(Object.keys(weakenings))('names %s', (id) => {
    expect(printed).toMatch(new RegExp(`^${id}: `, 'm'));
  });
});
