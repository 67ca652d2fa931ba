/** DNS, the certificate's way through it, and keys. */
import { of } from '../fragments.js';
import { policyOf } from '../policy.js';
import { flag, host, logGroupIn, nameIn, type Readers, said, set, whole } from '../reader.js';
import { attributesOf } from '../references.js';
import { VALIDATION } from './mocks.js';

export const namesAndKeys: Readers = {
  aws_route53_zone: (it, { kept }) => of('zone', it.name, { kept, comment: it.comment }),
  aws_route53_record: (it) => {
    const name = host(it.name);
    // The provider writes it, in CloudFormation the certificate itself does: what counts is the zone.
    if (name.startsWith(VALIDATION))
      return of('certificate', nameIn(it.records[0]), {
        validatedIn: [`${name.slice(VALIDATION.length)} by ${it.type === 'CNAME' ? 'DNS' : it.type} in ${it.zone_id}`],
      });
    const alias = it.alias?.[0];
    return of('record', `${it.type} ${name}`, {
      zone: it.zone_id,
      type: it.type,
      ttl: whole(it.ttl),
      values: it.records && set(it.records).map((value) => (it.type === 'TXT' ? quoted(value) : value)),
      alias: alias && {
        to: host(alias.name),
        zone: alias.zone_id,
        asksHealth: flag(alias.evaluate_target_health, false),
      },
    });
  },
  aws_route53_key_signing_key: (it) =>
    of('zone', nameIn(it.hosted_zone_id), {
      signing: { key: it.key_management_service_arn, name: it.name, keyStatus: it.status ?? 'ACTIVE' },
    }),
  aws_route53_hosted_zone_dnssec: (it) =>
    of('zone', nameIn(it.hosted_zone_id), { signing: { status: it.signing_status ?? 'SIGNING' } }),
  aws_route53_query_log: (it) => of('zone', nameIn(it.zone_id), { queryLog: logGroupIn(it.cloudwatch_log_group_arn) }),
  aws_route53_health_check: (it) =>
    of('health check', it.fqdn, {
      type: it.type,
      host: it.fqdn,
      port: Number(it.port),
      path: it.resource_path,
      text: it.search_string,
      sni: flag(it.enable_sni, true),
      everySeconds: Number(it.request_interval ?? 30),
      failures: Number(it.failure_threshold ?? 3),
      inverted: flag(it.invert_healthcheck, false),
      latency: flag(it.measure_latency, false),
      tags: said({ Name: it.tags?.Name }),
    }),
  aws_kms_key: (it, { region, kept, id }) =>
    of('key', nameIn(id), {
      region,
      kept,
      description: it.description,
      spec: it.customer_master_key_spec ?? 'SYMMETRIC_DEFAULT',
      usage: it.key_usage ?? 'ENCRYPT_DECRYPT',
      rotation: flag(it.enable_key_rotation, false),
      deletionDays: Number(it.deletion_window_in_days ?? 30),
    }),
  aws_kms_alias: (it) => of('key', nameIn(it.target_key_id), { alias: it.name }),
  aws_kms_key_policy: (it, { region }) =>
    of('key', nameIn(it.key_id), { policy: policyOf(it.policy, attributesOf('key', it.key_id, region)['arn'])! }),
};

/** The provider puts the quotes around a text. */
function quoted(text: string): string {
  return `"${text}"`;
}
