/**
 * Two files beside the rendered ones, with which `terraform test` applies the code to a make-believe AWS: every address it
 * hands out is one that we find again. Terraform itself evaluates every expression.
 */
import { ACCOUNT, attributesOf, type Referable } from '../references.js';
import type { Code } from './code.js';

/** What a resource of Terraform is, by our words, and which of its attributes answers for which of ours. */
const KINDS: Readonly<Record<string, readonly [Referable, Readonly<Record<string, string>>]>> = {
  aws_s3_bucket: [
    'bucket',
    { id: 'id', arn: 'arn', bucket_regional_domain_name: 'regionalDomain', hosted_zone_id: 'websiteZone' },
  ],
  aws_s3_bucket_website_configuration: [
    'bucket',
    { website_domain: 'websiteDomain', website_endpoint: 'websiteEndpoint' },
  ],
  aws_kms_key: ['key', { id: 'id', key_id: 'id', arn: 'arn' }],
  aws_cloudfront_distribution: [
    'distribution',
    { id: 'id', arn: 'arn', domain_name: 'domain', hosted_zone_id: 'zone' },
  ],
  aws_cloudfront_origin_access_control: ['origin access control', { id: 'id', arn: 'arn' }],
  aws_cloudfront_response_headers_policy: ['headers policy', { id: 'id', arn: 'arn' }],
  aws_cloudfront_function: ['function', { id: 'id', arn: 'arn' }],
  aws_acm_certificate: ['certificate', { id: 'arn', arn: 'arn' }],
  aws_route53_zone: ['zone', { id: 'id', zone_id: 'id', arn: 'arn' }],
  aws_route53_health_check: ['health check', { id: 'id', arn: 'arn' }],
  aws_route53_key_signing_key: ['signing key', { ds_record: 'dsRecord' }],
  aws_cloudwatch_log_group: ['log group', { id: 'id', arn: 'arn' }],
  aws_cloudwatch_log_delivery_source: ['delivery source', { arn: 'arn' }],
  aws_cloudwatch_log_delivery_destination: ['delivery destination', { arn: 'arn' }],
  aws_cloudwatch_log_delivery: ['delivery', { id: 'id', arn: 'arn' }],
  aws_sns_topic: ['topic', { id: 'arn', arn: 'arn' }],
  aws_wafv2_web_acl: ['web ACL', { arn: 'arn' }],
  aws_iam_policy: ['policy', { id: 'arn', arn: 'arn' }],
  aws_iam_role: ['role', { id: 'id', arn: 'arn' }],
  aws_cloudtrail: ['trail', { id: 'id', arn: 'arn' }],
};

/** Word that stands for a resource until its name is known. */
export function placeholder(address: string): string {
  return `tf--${address.replaceAll('.', '--')}--`;
}

/** Names of the files to write, to their text. */
export function mockFiles(code: Code, hosts: readonly string[]): Readonly<Record<string, string>> {
  return { 'zz_equality.tf': outputs(code), 'tests/zz_equality.tftest.hcl': testFile(code, hosts) };
}

/** Tags stand in no resource but in the provider, which a mock never asks. */
function outputs(code: Code): string {
  const providers = code.providers.map(
    ({ alias, region, tags }) => `    ${alias} = { region = ${region}, tags = ${tags} }`,
  );
  return `output "equality_providers" {\n  value = {\n${providers.join('\n')}\n  }\n}\n`;
}

function testFile(code: Code, hosts: readonly string[]): string {
  const providers = code.providers.map(
    ({ alias }) =>
      `mock_provider "aws" {\n${alias === 'aws' ? '' : `  alias = "${alias}"\n`}  mock_data "aws_caller_identity" {\n    defaults = { account_id = "${ACCOUNT}" }\n  }\n}\n`,
  );
  const unprotected =
    'termination_protection' in code.variables ? 'variables {\n  termination_protection = false\n}\n' : '';
  const resources = code.resources.flatMap((block) =>
    override('override_resource', block.address, valuesOf(block, code, hosts)),
  );
  const documents = code.documents.flatMap(({ address }) =>
    override('override_data', `data.${address}`, {
      json: JSON.stringify(JSON.stringify({ Id: placeholder(`data.${address}`) })),
    }),
  );
  return [...providers, unprotected, ...resources, ...documents, 'run "applied" {\n  command = apply\n}\n'].join('\n');
}

function valuesOf(
  { type, address, provider }: Code['resources'][number],
  { regions }: Code,
  hosts: readonly string[],
): Readonly<Record<string, string>> {
  const [kind, answers] = KINDS[type] ?? [];
  if (kind === undefined) return {};
  const known = attributesOf(kind, placeholder(address), regions[provider]!);
  const values = Object.entries(answers!).map(([attribute, ours]) => [attribute, JSON.stringify(known[ours])]);
  return { ...(Object.fromEntries(values) as Record<string, string>), ...extra(type, known, hosts) };
}

/** Attributes that are lists. */
function extra(
  type: string,
  known: Readonly<Record<string, string>>,
  hosts: readonly string[],
): Readonly<Record<string, string>> {
  if (type === 'aws_route53_zone') return { name_servers: JSON.stringify([known['nameServers']]) };
  if (type !== 'aws_acm_certificate') return {};
  const options = hosts.map(
    (host) =>
      `{ domain_name = "${host}", resource_record_name = "${VALIDATION}${host}", resource_record_type = "CNAME", resource_record_value = "${known['id']}" }`,
  );
  return { domain_validation_options: `[${options.join(', ')}]` };
}

/** Start of the records by which a certificate is validated. */
export const VALIDATION = '_validation.';

function override(block: string, target: string, values: Readonly<Record<string, string>>): readonly string[] {
  if (Object.keys(values).length === 0) return [];
  const lines = Object.entries(values).map(([name, value]) => `    ${name} = ${value}`);
  return [`${block} {\n  target = ${target}\n  values = {\n${lines.join('\n')}\n  }\n}\n`];
}
