/** What is rendered, held against the schema of AWS provider 6: every argument, and what its upgrade guide deprecates. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answers, type FileTree, tiers } from '../../src/core/types.js';
import { controls, renderSample, textOf } from '../support/catalogue.js';
import { awsBlocks, type ParsedBlock, refusals, schemas } from '../support/render/provider-6.js';
import { deprecatedAttributes, deprecatedTypes } from '../support/render/provider-6-deprecations.js';

const add = controls.filter(({ optIn }) => optIn).map(({ id }) => id);
const sites: Readonly<Record<string, Partial<Answers>>> = {
  'a new apex': { zone: 'new' },
  'a subdomain in an existing zone': { domain: 'docs.example.co.uk', www: false, zone: 'Z0123456789ABCDEFGHIJ' },
};
const matrix = Object.entries(sites).flatMap(([site, answers]) => [
  ...tiers.map((tier) => ({ name: `${site} at ${tier}`, answers: { ...answers, tier } })),
  { name: `${site} with everything`, answers: { ...answers, add: site === 'a new apex' ? add : [] } },
]);

/** What the guide warns of in some code, a line each. */
function deprecations(blocks: readonly ParsedBlock[], text: string): readonly string[] {
  const types = blocks.filter(({ type }) => deprecatedTypes.some((old) => old.test(type))).map(({ where }) => where);
  const attributes = deprecatedAttributes.flatMap(({ type, name, use }) => [
    ...blocks
      .filter((block) => block.type === type && name in block.body)
      .map(({ where }) => `${where}.${name}: ${use}`),
    ...[
      ...text.matchAll(new RegExp(`(?<![\\w.])${type.replace('.', '\\.')}\\.\\w+(?:\\[[^\\]]*\\])?\\.${name}\\b`, 'g')),
    ].map(([reference]) => `${reference}: ${use}`),
  ]);
  return [...types, ...attributes];
}

function codeOf(tree: FileTree): string {
  return [...tree.keys()]
    .filter((path) => /\.(tf|hcl)$/.test(path))
    .map((path) => textOf(tree, path))
    .join('\n');
}

describe.each(matrix)('for $name', ({ answers }) => {
  let tree: FileTree;
  let blocks: readonly ParsedBlock[];
  beforeAll(async () => {
    tree = renderSample(answers);
    blocks = await awsBlocks(tree);
  });

  it.each(schemas)('provider $version knows every argument, and misses none', (schema) => {
    expect(blocks.length).toBeGreaterThan(20);
    expect(blocks.flatMap((block) => refusals(block, schema))).toEqual([]);
  });

  it('uses nothing that its upgrade guide deprecates', () => {
    expect(deprecations(blocks, codeOf(tree))).toEqual([]);
  });

  it('asks for a provider that has these arguments', () => {
    const floors = [...codeOf(tree).matchAll(/^\s+version = "(.*)"$/gm)].map(([, constraint]) => constraint);
    expect(new Set(floors)).toEqual(new Set([`>= ${schemas[0]!.version.replace(/\.0$/, '')}, < 7.0`]));
  });
});

describe('the check itself', () => {
  const bucket = (body: object): ParsedBlock => ({
    type: 'aws_s3_bucket_lifecycle_configuration',
    where: 'here',
    body,
  });

  it('finds an unknown argument at any depth, and a missing one', () => {
    const rule = {
      id: 'a',
      status: 'Enabled',
      filter: [{ prefixx: '' }],
      dynamic: { expiration: [{ content: [{ dayz: 1 }] }] },
    };
    expect(
      refusals(bucket({ bucket: 'b', bukket: 'b', rule: [rule, { id: 'b' }], lifecycle: [{}] }), schemas[0]!),
    ).toEqual([
      'here: bukket is not known (provider 6.40.0)',
      'here: rule.filter.prefixx is not known (provider 6.40.0)',
      'here: rule.expiration.dayz is not known (provider 6.40.0)',
      'here: rule.status is missing (provider 6.40.0)',
    ]);
  });

  it('names a type that nobody looked up', () => {
    expect(refusals({ type: 'aws_eip', where: 'here', body: {} }, schemas[0]!)[0]).toContain('not in the extract');
  });

  it('finds what the guide deprecates, set or read', () => {
    const region: ParsedBlock = { type: 'aws_s3_bucket', where: 'here', body: { region: 'us-east-1' } };
    expect(deprecations([region], 'x = aws_s3_bucket.a["b"].region\ny = data.aws_region.now.name')).toHaveLength(3);
  });
});
