/** Every tier, zone and region: the app is typed, green under its own tests, and clean under its rule packs. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answers, tiers } from '../../src/core/types.js';
import { renderSample } from '../support/catalogue.js';
import {
  findings,
  needless,
  ownTests,
  synthesize,
  templatesOf,
  typeErrors,
  uploadsOf,
  writeApp,
} from '../support/cdk/app.js';

const sites: Readonly<Record<string, Partial<Answers>>> = {
  'apex, new zone, eu-central-1': {},
  'subdomain, existing zone, us-east-1': {
    domain: 'docs.example.co.uk',
    www: false,
    zone: 'Z0123456789ABCDEFGHIJ',
    region: 'us-east-1',
    branch: 'main',
    email: '',
    ci: 'none',
    repo: '',
  },
};
const matrix = Object.entries(sites).flatMap(([site, answers]) =>
  tiers.map((tier) => ({ name: `${site}, ${tier}`, answers: { ...answers, tier } })),
);
/** Names at the limit of what DNS and ACM allow, and one that S3 refuses as the start of a bucket's name. */
const names = [
  `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(54)}.example.co.uk`,
  'xn--mnchen-3ya.de',
];
const cases = [...matrix, ...names.map((domain) => ({ name: domain.slice(0, 40), answers: { domain, www: false } }))];

const apps = cases.map(({ name, answers }) => ({
  name,
  answers,
  folder: writeApp(renderSample({ iac: 'cdk', ...answers })),
}));

beforeAll(async () => synthesize(...apps.map(({ folder }) => folder)));
afterAll(() => {
  for (const { folder } of apps) rmSync(folder, { recursive: true, force: true });
});

it.each(apps)('$name: every type fits', async ({ folder }) => {
  expect(await typeErrors(folder)).toBe('');
});

it.each(apps)('$name: its own tests pass, without account and network', async ({ folder }) => {
  const { status, output } = await ownTests(folder);
  expect(status, output).toBe(0);
  expect(Number(/^# pass (\d+)$/m.exec(output)?.[1]), output).toBeGreaterThan(30);
});

it.each(apps)(
  '$name: the rule packs find nothing that is not acknowledged, and nothing is acknowledged in vain',
  ({ folder }) => {
    expect(findings(folder)).toEqual([]);
    expect(needless(folder)).toEqual([]);
  },
);

describe('templates', () => {
  const all = () =>
    apps.flatMap(({ folder, name }) =>
      [...templatesOf(folder, 'hardened')].map(([stack, template]) => ({ at: `${name}: ${stack}`, template })),
    );

  it('have neither functions nor custom resources to build what CloudFormation can', () => {
    const types = all().flatMap(({ at, template }) =>
      Object.values(template.Resources as Record<string, { Type: string }>).map(({ Type }) => ({ at, Type })),
    );
    expect(types.filter(({ Type }) => /^(AWS::Lambda|Custom|AWS::CloudFormation::CustomResource)/.test(Type))).toEqual(
      [],
    );
  });

  it('open keys and buckets to no service without saying on whose behalf', () => {
    type Resource = { Type: string; Properties: Record<string, { Statement: Statement[] }> };
    const documents: Readonly<Record<string, string>> = {
      'AWS::KMS::Key': 'KeyPolicy',
      'AWS::S3::BucketPolicy': 'PolicyDocument',
    };
    const allowed = all().flatMap(({ at, template }) =>
      Object.values(template.Resources as Record<string, Resource>)
        .flatMap(({ Type, Properties }) => Properties?.[documents[Type] ?? '']?.Statement ?? [])
        .filter(({ Effect }) => Effect === 'Allow')
        .map(({ Principal, Condition }) => ({ at, who: JSON.stringify(Principal), when: JSON.stringify(Condition) })),
    );
    const services = allowed.filter(({ who }) => who.includes('amazonaws.com'));
    expect(services.length).toBeGreaterThan(0);
    for (const { at, who, when } of services)
      expect(when, `${at} ${who}`).toMatch(/SourceA|EncryptionContext|GrantIsForAWSResource/);
    // What is denied to every distribution needs no condition.
    for (const { at, who, when } of services.filter((each) => each.who.includes('cloudfront')))
      expect(when, `${at} ${who}`).toMatch(/distribution\/.*DistributionId/);
  });

  it.each(['hardened', 'insecure'] as const)('of %s are each uploaded by their own stack only', (variant) => {
    for (const { folder } of apps)
      for (const [list, files] of uploadsOf(folder, variant))
        expect(files).toEqual([list.replace('.assets.json', '.template.json')]);
  });

  it('keep an insecure variant that works and is public', () => {
    for (const { folder } of apps) {
      const [template] = templatesOf(folder, 'insecure').values();
      expect(JSON.stringify(template)).toContain('"IndexDocument":"index.html"');
      expect(JSON.stringify(template)).toContain('"BlockPublicPolicy":false');
    }
  });
});

interface Statement {
  readonly Effect: string;
  readonly Principal: unknown;
  readonly Condition?: unknown;
}
