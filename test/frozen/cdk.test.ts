/** Names of what AWS CDK makes stay as they are: logical ids, construct paths, and what each resource is called on AWS. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { render } from '../../src/core/rendering/render.js';
import { catalogue } from '../support/catalogue.js';
import { synthesize, writeApp } from '../support/cdk/app.js';
import { expectFrozen } from '../support/frozen/list.js';
import { cdkLines } from '../support/frozen/resources.js';
import { sites, variants } from '../support/frozen/sites.js';

const apps = sites.map((site) => ({
  site,
  folder: writeApp(render({ ...site.answers, iac: 'cdk' }, catalogue).tree),
}));
beforeAll(() => synthesize(...apps.map(({ folder }) => folder)));
afterAll(() => {
  for (const { folder } of apps) rmSync(folder, { recursive: true, force: true });
});

it('the names of every tier are those of the list in AWS CDK', () => {
  const made = apps.flatMap(({ site, folder }) =>
    variants.map((variant) => ({ site, variant, lines: cdkLines(folder, variant) })),
  );
  expect(made.flatMap(({ lines }) => lines.filter((line) => line.split('  ')[1] === '-'))).toEqual([]);
  expectFrozen('cdk', made);
});
