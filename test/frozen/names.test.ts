/** Names of what is deployed stay as they are: every address of Terraform, every logical id, and what each is called on AWS. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { render } from '../../src/core/rendering/render.js';
import { flavors } from '../../src/core/types.js';
import { catalogue } from '../support/catalogue.js';
import { expectFrozen, missing, parse, print } from '../support/frozen/list.js';
import { cloudFormationLines, terraformLines } from '../support/frozen/resources.js';
import { sites, variants } from '../support/frozen/sites.js';

const pairs = sites.flatMap((site) => variants.map((variant) => ({ site, variant })));

describe('the names of every tier', () => {
  it('are those of the list in Terraform', async () => {
    const made = pairs.map(async ({ site, variant }) => {
      const { tree } = render({ ...site.answers, iac: 'terraform' }, catalogue);
      return { site, variant, lines: await terraformLines(tree, variant) };
    });
    expectFrozen('terraform', await Promise.all(made));
  });

  it('are those of the list in CloudFormation', () => {
    const made = pairs.map(({ site, variant }) => {
      const { tree } = render({ ...site.answers, iac: 'cloudformation' }, catalogue);
      return { site, variant, lines: cloudFormationLines(tree, variant, site.answers.domain) };
    });
    expectFrozen('cloudformation', made);
  });
});

it.each(flavors)('no tier calls a resource of another tier otherwise in %s: an upgrade would replace it', (flavor) => {
  const names = new Map<string, string>();
  for (const line of parse(readFileSync(join(import.meta.dirname, `${flavor}.txt`), 'utf8')).keys()) {
    const [, resource = '', name = ''] = /^(.*) {2}(.*)$/.exec(line) ?? [];
    expect([resource, names.get(resource) ?? name]).toEqual([resource, name]);
    names.set(resource, name);
  }
});

describe('a list', () => {
  const list = parse('apex  hardened  aws_s3_bucket.content  example-com-content  baseline strict\n');

  it('is read as it was written', () => {
    expect(parse(print(list))).toEqual(list);
  });

  it('misses what is called otherwise, and what a tier no longer makes', () => {
    const renamed = parse('apex  hardened  aws_s3_bucket.content  example-com-site  baseline strict\n');
    expect(missing(list, renamed)).toHaveLength(2);
    const dropped = parse('apex  hardened  aws_s3_bucket.content  example-com-content  strict\n');
    expect(missing(list, dropped)).toEqual(['at baseline: apex  hardened  aws_s3_bucket.content  example-com-content']);
    expect(missing(dropped, list)).toEqual([]);
  });
});
