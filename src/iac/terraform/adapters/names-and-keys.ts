/** DNS, the certificate's way through it, and keys. */
import { host, joined, keyIn, logGroupIn } from '../../adapters.js';
import { known, mapped, or, type Text } from '../../fact.js';
import { type Fields, said } from '../../fields.js';
import { type Adapters, type At, type Fragment, makes, sets } from '../../fragment.js';
import { policyOf } from '../../policy.js';
import { VALIDATION } from '../computed.js';

export const namesAndKeys: Adapters = {
  aws_route53_zone: (it, at) => makes('zone', at, { kept: at.kept, comment: it.text('comment') }),
  aws_route53_record: record,
  aws_route53_key_signing_key: (it, at) => ({
    ...sets('zone', it.text('hosted_zone_id'), at, {
      signing: said({
        key: it.text('key_management_service_arn'),
        name: it.text('name'),
        keyStatus: or(it.text('status'), 'ACTIVE', it.place),
      }),
    }),
    loose: at.kept.known && !at.kept.value && !at.resource.doubt ? at.place : undefined,
  }),
  aws_route53_hosted_zone_dnssec: (it, at) =>
    sets('zone', it.text('hosted_zone_id'), at, {
      signing: { status: or(it.text('signing_status'), 'SIGNING', it.place) },
    }),
  aws_route53_query_log: (it, at) =>
    sets('zone', it.text('zone_id'), at, { queryLog: logGroupIn(it.text('cloudwatch_log_group_arn')) }),
  aws_route53_health_check: (it, at) =>
    makes('health check', at, {
      type: it.text('type'),
      host: it.text('fqdn'),
      port: it.number('port'),
      path: it.text('resource_path'),
      text: it.text('search_string'),
      sni: or(it.flag('enable_sni'), true, it.place),
      everySeconds: or(it.number('request_interval'), 30, it.place),
      failures: or(it.number('failure_threshold'), 3, it.place),
      inverted: or(it.flag('invert_healthcheck'), false, it.place),
      latency: or(it.flag('measure_latency'), false, it.place),
      tags: it.map('tags'),
    }),
  aws_kms_key: (it, at) =>
    makes('key', at, {
      region: at.region,
      kept: at.kept,
      description: it.text('description'),
      spec: or(it.text('customer_master_key_spec'), 'SYMMETRIC_DEFAULT', it.place),
      usage: or(it.text('key_usage'), 'ENCRYPT_DECRYPT', it.place),
      rotation: or(it.flag('enable_key_rotation'), false, it.place),
      deletionDays: or(it.number('deletion_window_in_days'), 30, it.place),
      policy: policyOf(it.at('policy').value, at.names.attributes(at.resource)['arn']),
    }),
  aws_kms_alias: (it, at) => sets('key', keyIn(it.text('target_key_id')), at, { alias: it.text('name') }),
  aws_kms_key_policy: (it, at) => {
    const key = keyIn(it.text('key_id'));
    const self = key?.known && at.region.known ? at.names.keyArn(key.value, at.region.value) : undefined;
    return sets('key', key, at, { policy: policyOf(it.at('policy').value, self) });
  },
};

function record(it: Fields, at: At): Fragment {
  const name = host(it.text('name'));
  if (name?.known && name.value.startsWith(VALIDATION)) return validation(it, at, name);
  const type = it.text('type');
  return makes(
    'record',
    at,
    {
      zone: it.text('zone_id'),
      type,
      ttl: it.number('ttl'),
      values: mapped(it.set('records'), (values) =>
        type?.known && type.value === 'TXT' ? values.map((value) => `"${value}"`) : values,
      ),
      alias: it.has('alias')
        ? said({
            to: host(it.text('alias.name')),
            zone: it.text('alias.zone_id'),
            asksHealth: or(it.flag('alias.evaluate_target_health'), false, it.place),
          })
        : undefined,
    },
    joined(at.place, type, name),
  );
}

/** The provider writes it, in CloudFormation the certificate itself does: what counts is the zone. */
function validation(it: Fields, at: At, name: Text & { known: true }): Fragment {
  const [certificate, zone] = [it.text('records'), it.text('zone_id')];
  const type = it.text('type');
  const way = type?.known && type.value !== 'CNAME' ? type.value : 'DNS';
  const written = mapped(zone, (id) => [`${name.value.slice(VALIDATION.length)} by ${way} in ${id}`]);
  return sets('certificate', certificate, at, { validatedIn: written ?? known([], at.place) });
}
