/** A strict site as CloudFormation makes it, by the names that policies know its things by. */
import { render } from '../../../src/core/rendering/render.js';
import type { Answers } from '../../../src/core/types.js';
import { namesOf } from '../../../src/iac/names.js';
import { templateModel } from '../../../src/iac/template/model.js';
import { catalogue, sampleAnswers } from '../catalogue.js';
import { cloudFormation } from '../equality/cloudformation.js';
import { comparable } from '../equality/comparable.js';
import type { Policy } from '../equality/policy.js';
import { settledResources } from '../equality/settled.js';
import { ACCOUNT } from '../iac/trees.js';

interface Thing {
  readonly policies?: Readonly<Record<string, Policy>>;
  readonly policy?: Policy;
  readonly region?: string;
  readonly zone?: string;
}

/** A new zone for a domain as long as this would be its ancestor's, which these two share. */
const zoneOf = (domain: string) => (domain.length > 100 ? 'Z0123456789ABCDEFGHIJ' : 'new');

const sites = new Map<string, Site>();

export interface Site {
  readonly model: Readonly<Record<string, Readonly<Record<string, Thing>>>>;
  readonly stacks: readonly string[];
  /** Characters of the policies inside the apply role, and of the one that it shares, as IAM counts them. */
  readonly inside: number;
  readonly shared: number;
}

export function siteOf(domain: string, more: Partial<Answers> = {}): Site {
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
  const infrastructure = cloudFormation(render(answers, catalogue).tree, 'hardened', domain);
  const resources = settledResources(infrastructure, namesOf(infrastructure));
  const stacks = [...new Set(resources.map(({ resource }) => resource.address.split(' ')[0]!))];
  const sizeOf = (documents: readonly unknown[]) => JSON.stringify(documents).length;
  const found = (type: string) =>
    resources.filter(({ resource }) => resource.type === type).map(({ properties }) => properties);
  const apply = found('AWS::IAM::Role').find(({ RoleName }) => /-apply$/.test(RoleName));
  const site = {
    model: comparable(templateModel(infrastructure)) as Site['model'],
    stacks,
    inside: sizeOf(apply.Policies.map(({ PolicyDocument }: { PolicyDocument: unknown }) => PolicyDocument)),
    shared: sizeOf(found('AWS::IAM::ManagedPolicy').map(({ PolicyDocument }) => PolicyDocument)),
  };
  sites.set(key, site);
  return site;
}

export const names = (site: Site, kind: string): readonly string[] => Object.keys(site.model[kind] ?? {});

/** Everything of a site that a policy could name. */
export function arnsOf(site: Site, domain: string): readonly string[] {
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
