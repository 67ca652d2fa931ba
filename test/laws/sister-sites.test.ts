/**
 * Two sites in one account, whose names begin or end alike: no policy of one reaches what is the other's. Asked of CloudFormation's
 * policies; that the other flavors have the same ones is for the test of equality to say.
 */
import { describe, expect, it } from 'vitest';
import type { Policy, Statement } from '../support/equality/policy.js';
import { arnsOf, names, type Site, siteOf } from '../support/laws/sites.js';

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
