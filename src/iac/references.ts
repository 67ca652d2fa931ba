/**
 * What things are called once they are there. AWS makes some ids up: they stand as words in braces, `{distribution example.com}`,
 * the same in every flavor. Everything else is the physical name, so that a message reads as the console would.
 */
import { websiteEndpoint } from '../core/aws/website-endpoints.js';

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
  | 'identity provider'
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

interface Where {
  readonly account: string;
  readonly region: string;
}

const global = (service: string, { account }: Where, rest: string) => `arn:aws:${service}::${account}:${rest}`;
const regional = (service: string, { account, region }: Where, rest: string) =>
  `arn:aws:${service}:${region}:${account}:${rest}`;

/** Attributes by kind, made from the id and the region. */
const ATTRIBUTES: Readonly<Record<Referable, (id: string, where: Where) => Attributes>> = {
  bucket: (id, { region }) => ({
    arn: `arn:aws:s3:::${id}`,
    regionalDomain: `${id}.s3.${region}.amazonaws.com`,
    ...website(id, region),
  }),
  key: (id, where) => ({ arn: regional('kms', where, `key/${id}`) }),
  distribution: (id, where) => ({
    arn: global('cloudfront', where, `distribution/${id}`),
    domain: `${id}.cloudfront.net`,
    zone: CLOUDFRONT_ZONE,
  }),
  'origin access control': (id, where) => ({ arn: global('cloudfront', where, `origin-access-control/${id}`) }),
  'headers policy': (id, where) => ({ arn: global('cloudfront', where, `response-headers-policy/${id}`) }),
  function: (id, where) => ({ arn: global('cloudfront', where, `function/${id}`) }),
  certificate: (id, where) => ({ arn: regional('acm', where, `certificate/${id}`) }),
  zone: (id) => ({ arn: `arn:aws:route53:::hostedzone/${id}`, nameServers: `{name servers of ${id}}` }),
  'health check': (id) => ({ arn: `arn:aws:route53:::healthcheck/${id}` }),
  'log group': (id, where) => {
    const arn = regional('logs', where, `log-group:${id}`);
    return { arn, streams: `${arn}:*` };
  },
  topic: (id, where) => ({ arn: regional('sns', where, id) }),
  'web ACL': (id, where) => ({ arn: regional('wafv2', where, `global/webacl/${id}/{web ACL}`) }),
  role: (id, where) => ({ arn: global('iam', where, `role/${id}`) }),
  policy: (id, where) => ({ arn: global('iam', where, `policy/${id}`) }),
  'identity provider': (id, where) => ({ arn: global('iam', where, `oidc-provider/${id}`) }),
  'delivery source': (id, where) => ({ arn: regional('logs', where, `delivery-source:${id}`) }),
  'delivery destination': (id, where) => ({ arn: regional('logs', where, `delivery-destination:${id}`) }),
  delivery: (id, where) => ({ arn: regional('logs', where, `delivery:${id}`) }),
  trail: (id, where) => ({ arn: regional('cloudtrail', where, `trail/${id}`) }),
  'signing key': (id) => ({ dsRecord: `{DS record of ${id}}` }),
  dashboard: () => ({}),
};

export function attributesOf(kind: Referable, id: string, where: Where): Attributes {
  return { id, ...ATTRIBUTES[kind](id, where) };
}

/** Where S3 serves websites from, and the zone of that name, which the provider knows by a list of its own. */
function website(bucket: string, region: string): Attributes {
  const { domain, zoneId } = websiteEndpoint(region);
  return { websiteDomain: domain, websiteEndpoint: `${bucket}.${domain}`, websiteZone: zoneId };
}
