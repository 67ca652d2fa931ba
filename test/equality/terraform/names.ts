/** Names by which the made-up addresses of a mock are replaced: those of the console. */
import { idOf } from '../references.js';
import type { Raw } from '../unread.js';

interface Resource {
  readonly type: string;
  readonly values: Raw;
}

const NAMES: Readonly<Record<string, (values: Raw) => string>> = {
  aws_s3_bucket: ({ bucket }) => bucket,
  aws_s3_bucket_website_configuration: ({ bucket }) => bucket,
  aws_cloudfront_distribution: ({ aliases }) => idOf('distribution', [...aliases].sort(byLength)[0]!),
  aws_cloudfront_origin_access_control: ({ name }) => idOf('origin access control', name),
  aws_cloudfront_response_headers_policy: ({ name }) => idOf('headers policy', name),
  aws_acm_certificate: ({ domain_name }) => idOf('certificate', domain_name),
  aws_route53_zone: ({ name }) => idOf('zone', name),
  aws_cloudwatch_log_delivery: ({ delivery_source_name }) => idOf('delivery', delivery_source_name),
  aws_route53_health_check: ({ fqdn }) => idOf('health check', fqdn),
};

/** The site's own name: `www.` is longer. */
export function byLength(left: string, right: string): number {
  return left.length - right.length || left.localeCompare(right);
}

export function nameOf(type: string, values: Raw): string | undefined {
  return type === 'aws_kms_key' ? undefined : (NAMES[type]?.(values) ?? values.name);
}

/** A key has no name but that of its alias. */
export function keyNames(all: readonly Resource[]): readonly (readonly [string, string])[] {
  const aliases = all.filter(({ type }) => type === 'aws_kms_alias');
  return aliases.map(({ values }) => [values.target_key_id, idOf('key', values.name.replace(/^alias\//, ''))]);
}
