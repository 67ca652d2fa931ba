/**
 * What things are called once they are there. AWS makes some ids up: they stand as words in braces, `{distribution example.com}`,
 * the same in every flavor. Everything else is the physical name, so that a message reads as the console would.
 */
import { websiteEndpoint } from '../../src/core/aws/website-endpoints.js';

export const ACCOUNT = '111122223333';

/** Zone that every distribution has its name in. */
const CLOUDFRONT_ZONE = 'Z2FDTNDATAQYW2';

/** Kinds whose ids AWS makes up; the others are known by their name. */
const MADE_UP = [
  'key',
  'distribution',
  'origin access control',
  'headers policy',
  'certificate',
  'zone',
  'health check',
  'delivery',
] as const;

type MadeUp = (typeof MADE_UP)[number];
export type Referable =
  | MadeUp
  | 'bucket'
  | 'function'
  | 'log group'
  | 'topic'
  | 'web ACL'
  | 'role'
  | 'policy'
  | 'delivery source'
  | 'delivery destination'
  | 'trail'
  | 'signing key'
  | 'dashboard';

/** Id of the thing of this kind and name. */
export function idOf(kind: Referable, name: string): string {
  return (MADE_UP as readonly string[]).includes(kind) ? `{${kind} ${name}}` : name;
}

/** What others may ask a thing for, by a word that is neither Terraform's nor CloudFormation's. */
export type Attributes = Readonly<Record<string, string>>;

const global = (service: string, rest: string) => `arn:aws:${service}::${ACCOUNT}:${rest}`;
const regional = (service: string, region: string, rest: string) => `arn:aws:${service}:${region}:${ACCOUNT}:${rest}`;

/** Attributes by kind, made from the id and the region. */
const ATTRIBUTES: Readonly<Record<Referable, (id: string, region: string) => Attributes>> = {
  bucket: (id, region) => ({
    arn: `arn:aws:s3:::${id}`,
    regionalDomain: `${id}.s3.${region}.amazonaws.com`,
    ...website(id, region),
  }),
  key: (id, region) => ({ arn: regional('kms', region, `key/${id}`) }),
  distribution: (id) => ({
    arn: global('cloudfront', `distribution/${id}`),
    domain: `${id}.cloudfront.net`,
    zone: CLOUDFRONT_ZONE,
  }),
  'origin access control': (id) => ({ arn: global('cloudfront', `origin-access-control/${id}`) }),
  'headers policy': (id) => ({ arn: global('cloudfront', `response-headers-policy/${id}`) }),
  function: (id) => ({ arn: global('cloudfront', `function/${id}`) }),
  certificate: (id, region) => ({ arn: regional('acm', region, `certificate/${id}`) }),
  zone: (id) => ({ arn: `arn:aws:route53:::hostedzone/${id}`, nameServers: `{name servers of ${id}}` }),
  'health check': (id) => ({ arn: `arn:aws:route53:::healthcheck/${id}` }),
  'log group': (id, region) => ({ arn: regional('logs', region, `log-group:${id}`) }),
  topic: (id, region) => ({ arn: regional('sns', region, id) }),
  'web ACL': (id, region) => ({ arn: regional('wafv2', region, `global/webacl/${id}/{web ACL}`) }),
  role: (id) => ({ arn: global('iam', `role/${id}`) }),
  policy: (id) => ({ arn: global('iam', `policy/${id}`) }),
  'delivery source': (id, region) => ({ arn: regional('logs', region, `delivery-source:${id}`) }),
  'delivery destination': (id, region) => ({ arn: regional('logs', region, `delivery-destination:${id}`) }),
  delivery: (id, region) => ({ arn: regional('logs', region, `delivery:${id}`) }),
  trail: (id, region) => ({ arn: regional('cloudtrail', region, `trail/${id}`) }),
  'signing key': (id) => ({ dsRecord: `{DS record of ${id}}` }),
  dashboard: () => ({}),
};

export function attributesOf(kind: Referable, id: string, region: string): Attributes {
  return { id, ...ATTRIBUTES[kind](id, region) };
}

/** Where S3 serves websites from, and the zone of that name, which the provider knows by a list of its own. */
function website(bucket: string, region: string): Attributes {
  const { domain, zoneId } = websiteEndpoint(region);
  return { websiteDomain: domain, websiteEndpoint: `${bucket}.${domain}`, websiteZone: zoneId };
}
