/** What a resource of Terraform is, by our words, and which of its attributes answers for which of ours. */

import { get, type Step } from '../access.js';
import { siteName } from '../names.js';
import type { Referable } from '../references.js';
import type { Identity, Value } from '../value.js';

type Gives = Readonly<Record<string, string>>;

const ARN = { arn: 'arn' };
const BOTH = { id: 'id', arn: 'arn' };

/** No attribute of the provider: what a resource is known by, for what follows from it. */
export const ITSELF = '(itself)';

/** Kind, argument that names it, attributes. */
const NAMED: Readonly<Record<string, readonly [Referable, Step, Gives]>> = {
  aws_s3_bucket: [
    'bucket',
    'bucket',
    { ...BOTH, bucket: 'id', bucket_regional_domain_name: 'regionalDomain', hosted_zone_id: 'websiteZone' },
  ],
  aws_s3_bucket_website_configuration: [
    'bucket',
    'bucket',
    { website_domain: 'websiteDomain', website_endpoint: 'websiteEndpoint' },
  ],
  aws_cloudfront_origin_access_control: ['origin access control', 'name', BOTH],
  aws_cloudfront_response_headers_policy: ['headers policy', 'name', BOTH],
  aws_cloudfront_function: ['function', 'name', { ...BOTH, name: 'id' }],
  aws_acm_certificate: ['certificate', 'domain_name', { id: 'arn', arn: 'arn', [ITSELF]: 'id' }],
  aws_route53_zone: ['zone', 'name', { ...BOTH, zone_id: 'id', name_servers: 'nameServers' }],
  aws_route53_health_check: ['health check', 'fqdn', BOTH],
  aws_route53_key_signing_key: ['signing key', 'name', { ds_record: 'dsRecord' }],
  aws_cloudwatch_log_group: ['log group', 'name', { ...BOTH, name: 'id' }],
  aws_cloudwatch_log_delivery_source: ['delivery source', 'name', { ...ARN, name: 'id' }],
  aws_cloudwatch_log_delivery_destination: ['delivery destination', 'name', ARN],
  aws_cloudwatch_log_delivery: ['delivery', 'delivery_source_name', BOTH],
  aws_sns_topic: ['topic', 'name', { id: 'arn', arn: 'arn', name: 'id' }],
  aws_wafv2_web_acl: ['web ACL', 'name', { arn: 'arn' }],
  aws_iam_role: ['role', 'name', { ...BOTH, name: 'id' }],
  aws_iam_policy: ['policy', 'name', { id: 'arn', arn: 'arn', name: 'id' }],
  aws_cloudtrail: ['trail', 'name', { ...BOTH, name: 'id' }],
  aws_cloudwatch_dashboard: ['dashboard', 'dashboard_name', { dashboard_name: 'id' }],
};

const OTHERS: Readonly<Record<string, Identity>> = {
  // Named by its alias.
  aws_kms_key: { kind: 'key', name: () => NAMELESS, gives: { ...BOTH, key_id: 'id' } },
  aws_cloudfront_distribution: {
    kind: 'distribution',
    name: (body) => siteName(get(body, 'aliases')),
    gives: { ...BOTH, domain_name: 'domain', hosted_zone_id: 'zone' },
  },
  aws_iam_openid_connect_provider: {
    kind: 'identity provider',
    name: (body) => withoutScheme(get(body, 'url')),
    gives: { id: 'arn', arn: 'arn' },
  },
};

const NAMELESS: Value = { kind: 'absent', place: { file: '', line: 0, endLine: 0 } };

function withoutScheme(url: Value): Value {
  return url.kind === 'scalar' ? { ...url, value: String(url.value).replace('https://', '') } : url;
}

export function identityOf(type: string): Identity | undefined {
  const named = NAMED[type];
  if (named === undefined) return OTHERS[type];
  const [kind, argument, gives] = named;
  return { kind, name: (body) => get(body, argument), gives };
}
