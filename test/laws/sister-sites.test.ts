/**
 * Two sites in one account, whose names begin or end alike: no policy of one reaches what is the other's. Asked of CloudFormation's
 * policies; that the other flavors have the same ones is for the test of equality to say.
 */
import { describe, expect, it } from 'vitest';
import { render } from '../../src/core/render.js';
import type { Answers } from '../../src/core/types.js';
import { cloudFormation } from '../equality/cloudformation.js';
import type { Policy, Statement } from '../equality/policy.js';
import { ACCOUNT } from '../equality/references.js';
import { templateModel } from '../equality/template/model.js';
import { library, sampleAnswers } from '../support/library.js';

const LONG = `${'a'.repeat(60)}.${'b'.repeat(60)}.example.com`;
const pairs: readonly (readonly [string, string])[] = [
  ['example.com', 'example.com.br'],
  ['example.com', 'example.com-x.net'],
  ['example.com', 'xexample.com'],
  ['example.com', 'docs.example.com'],
  ['example.com', 'example.com.web'],
  ['example.co', 'example.com'],
  ['a-b.com', 'a.b.com'],
  [LONG, `x${LONG.slice(1)}`],
];
const bothWays = pairs.flatMap(([one, other]) => [
  [one, other],
  [other, one],
]) as readonly (readonly [string, string])[];

interface Thing {
  readonly policies?: Readonly<Record<string, Policy>>;
  readonly policy?: Policy;
  readonly region?: string;
  readonly zone?: string;
}

/** A new zone for a domain as long as this would be its ancestor's, which these two share. */
const zoneOf = (domain: string) => (domain.length > 100 ? 'Z0123456789ABCDEFGHIJ' : 'new');

const sites = new Map<string, Site>();

interface Site {
  readonly model: Readonly<Record<string, Readonly<Record<string, Thing>>>>;
  readonly stacks: readonly string[];
  /** Characters of the policies inside the apply role, and of the one that it shares, as IAM counts them. */
  readonly inside: number;
  readonly shared: number;
}

function siteOf(domain: string, more: Partial<Answers> = {}): Site {
  const key = JSON.stringify([domain, more]);
  const known = sites.get(key);
  if (known) return known;
  const answers: Answers = {
    ...sampleAnswers,
    iac: 'cloudformation',
    domain,
    tier: 'strict',
    www: false,
    zone: zoneOf(domain),
    add: ['no-mail'],
    ...more,
  };
  const { deployed, tags } = cloudFormation(render(answers, library), 'hardened', domain);
  const { model } = templateModel(deployed, tags);
  const stacks = [...new Set(deployed.resources.map(({ address }) => address.split(' ')[0]!))];
  const sizeOf = (documents: readonly unknown[]) => JSON.stringify(documents).length;
  const found = (type: string) =>
    deployed.resources.filter((each) => each.type === type).map((each) => each.properties);
  const apply = found('AWS::IAM::Role').find(({ RoleName }) => /-apply$/.test(RoleName));
  const site = {
    model: model as Site['model'],
    stacks,
    inside: sizeOf(apply.Policies.map(({ PolicyDocument }: { PolicyDocument: unknown }) => PolicyDocument)),
    shared: sizeOf(found('AWS::IAM::ManagedPolicy').map(({ PolicyDocument }) => PolicyDocument)),
  };
  sites.set(key, site);
  return site;
}

const names = (site: Site, kind: string): readonly string[] => Object.keys(site.model[kind] ?? {});

/** Everything of a site that a policy could name. */
function arnsOf(site: Site, domain: string): readonly string[] {
  const of = (kind: string, arn: (name: string, region: string) => string | readonly string[]) =>
    Object.entries(site.model[kind] ?? {}).flatMap(([name, { region = 'us-east-1' }]) => arn(name, region));
  const logs = (region: string, rest: string) => `arn:aws:logs:${region}:${ACCOUNT}:${rest}`;
  return [
    ...of('bucket', (name) => [`arn:aws:s3:::${name}`, `arn:aws:s3:::${name}/index.html`]),
    ...of('role', (name) => `arn:aws:iam::${ACCOUNT}:role/${name}`),
    ...of('policy', (name) => `arn:aws:iam::${ACCOUNT}:policy/${name}`),
    ...of('alarm', (name, region) => `arn:aws:cloudwatch:${region}:${ACCOUNT}:alarm:${name}`),
    ...of('topic', (name, region) => `arn:aws:sns:${region}:${ACCOUNT}:${name}`),
    ...of('dashboard', (name) => `arn:aws:cloudwatch::${ACCOUNT}:dashboard/${name}`),
    ...of('budget', (name) => `arn:aws:budgets::${ACCOUNT}:budget/${name}`),
    ...of('trail', (name, region) => `arn:aws:cloudtrail:${region}:${ACCOUNT}:trail/${name}`),
    ...of('function', (name) => `arn:aws:cloudfront::${ACCOUNT}:function/${name}`),
    ...of('web ACL', (name, region) => `arn:aws:wafv2:${region}:${ACCOUNT}:global/webacl/${name}/1234`),
    ...of('log group', (name, region) => [
      logs(region, `log-group:${name}`),
      logs(region, `log-group:${name}:*`),
      logs(region, `log-group:${name}:log-stream:1`),
    ]),
    ...of('delivery source', (name, region) => logs(region, `delivery-source:${name}`)),
    ...of('delivery destination', (name, region) => logs(region, `delivery-destination:${name}`)),
    ...of('delivery', (name, region) => logs(region, `delivery:{delivery ${name}}`)),
    ...of('key', (name, region) => `arn:aws:kms:${region}:${ACCOUNT}:key/{key ${name}}`),
    ...of('distribution', (name) => `arn:aws:cloudfront::${ACCOUNT}:distribution/{distribution ${name}}`),
    ...of(
      'headers policy',
      (name) => `arn:aws:cloudfront::${ACCOUNT}:response-headers-policy/{headers policy ${name}}`,
    ),
    ...of(
      'origin access control',
      (name) => `arn:aws:cloudfront::${ACCOUNT}:origin-access-control/{origin access control ${name}}`,
    ),
    // By its id: the names of two certificates may be the same.
    ...of('certificate', (name) =>
      name === domain ? `arn:aws:acm:us-east-1:${ACCOUNT}:certificate/{certificate ${name}}` : [],
    ),
    ...of('zone', (name) => `arn:aws:route53:::hostedzone/{zone ${name}}`),
    ...of('health check', (name) => `arn:aws:route53:::healthcheck/{health check ${name}}`),
    ...site.stacks.map((name) => `arn:aws:cloudformation:us-east-1:${ACCOUNT}:stack/${name}/1234`),
  ];
}

/** Statements for which nothing of a site is named, each with its reason. */
const NAMELESS: Readonly<Record<string, string>> = {
  ReadForDrift: 'settings of other sites are no secret',
  ReadSettings: 'settings of other sites are no secret',
  FirewallLog: 'the calls know no resource',
};

/** On whose behalf a service of AWS may do its part: this account, whatever it is called. Gives no right to anybody in it. */
const OF_THE_ACCOUNT = /:(alarm|log-group):\*$|:budgets::\d+:\*$|:logs:us-east-1:\d+:\*$|:hostedzone\/\*$/;

function patternsOf(site: Site, domain: string): readonly string[] {
  const policies = Object.values(site.model).flatMap((things) =>
    Object.values(things).flatMap(({ policies: all = {}, policy }) => [
      ...Object.values(all),
      ...(policy ? [policy] : []),
    ]),
  );
  const statements = policies
    .flatMap((policy) => Object.entries(policy))
    .filter(([, { effect }]) => effect === 'Allow');
  return statements.flatMap(([sid, statement]) => [
    ...(sid in NAMELESS || isTagged(statement, domain) ? [] : statement.resources),
    ...Object.values(statement.conditions)
      .flat()
      .filter((value) => value.startsWith('arn:') && !OF_THE_ACCOUNT.test(value)),
  ]);
}

/** Its own by a tag, which only its owner can give. */
function isTagged({ conditions }: Statement, domain: string): boolean {
  return conditions['StringEquals aws:ResourceTag/Site']?.join() === domain;
}

function matcher(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`);
}

describe.each(bothWays)('%s beside %s', (domain, sister) => {
  it('has no policy that reaches it', () => {
    const theirs = arnsOf(siteOf(sister), sister);
    expect(theirs.length).toBeGreaterThan(40);
    const reached = patternsOf(siteOf(domain), domain).filter((pattern) =>
      theirs.some((arn) => matcher(pattern).test(arn)),
    );
    expect(reached).toEqual([]);
  });

  it('changes none of its records, even where both are in one zone', () => {
    const zone = { zone: 'Z0123456789ABCDEFGHIJ' } as const;
    const rights = apply(siteOf(domain, zone))['Records']!;
    const mine = rights.conditions['ForAllValues:StringEquals route53:ChangeResourceRecordSetsNormalizedRecordNames']!;
    const records = names(siteOf(sister, zone), 'record').map((name) => name.split(' ').at(-1)!.replace(/\.$/, ''));
    expect(records).toContain(sister);
    expect(mine.filter((name) => records.includes(name))).toEqual([]);
  });

  it('gives nothing a name that is taken', () => {
    for (const kind of ['bucket', 'role', 'alarm', 'topic', 'log group', 'trail', 'dashboard', 'budget', 'web ACL'])
      expect(names(siteOf(domain), kind).filter((name) => names(siteOf(sister), kind).includes(name))).toEqual([]);
  });
});

function apply(site: Site): Policy {
  const [, role] = Object.entries(site.model['role']!).find(([name]) => name.endsWith('-apply'))!;
  return role.policies!['change-configuration']!;
}

describe('the apply role', () => {
  const site = siteOf('example.com');
  const resources = (sid: string) => apply(site)[sid]!.resources;
  const ends = (kind: string, sid: string) =>
    names(site, kind).filter((name) => !resources(sid).some((arn) => arn.endsWith(name)));

  it('may change everything of its site that it should, by name', () => {
    for (const [kind, sid] of [
      ['alarm', 'Alarms'],
      ['topic', 'Alarms'],
      ['dashboard', 'Alarms'],
      ['log group', 'Logs'],
      ['bucket', 'Buckets'],
      ['role', 'Tags'],
    ] as const)
      expect(ends(kind, sid), kind).toEqual([]);
  });

  it('has no right of its own with a wildcard for an action', () => {
    const allowed = Object.values(apply(site)).filter(({ effect }) => effect === 'Allow');
    expect(allowed.flatMap(({ actions }) => actions).filter((action) => action.includes('*'))).toEqual([]);
  });

  it('fits into what IAM takes, for the longest names too', () => {
    for (const domain of ['example.com', LONG])
      for (const region of ['eu-central-1', 'ap-southeast-2']) {
        const { inside, shared } = siteOf(domain, { region, www: true });
        expect(inside, domain).toBeLessThan(10_240);
        expect(shared, domain).toBeLessThan(6144);
      }
  });
});
