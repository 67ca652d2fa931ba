/** Attributes that AWS makes up. What they lead to is often known all the same. */
import { get, items } from '../access.js';
import { concatenated } from '../text.js';
import { list, map, type Reference, scalar, unknown, type Value } from '../value.js';
import { ITSELF } from './kinds.js';

/** Start of the name of the record that proves who owns a domain. */
export const VALIDATION = '{validation}.';

export function computed(of: Reference, name: string): Value {
  if (of.to.type === 'aws_acm_certificate' && name === 'domain_validation_options') return validationOptions(of);
  if (name === 'id' || name === 'arn') return { ...of, attribute: name };
  return unknown(`${of.to.address}.${name} is only known once it is applied`, of.place);
}

/** ACM asks for one record a name. */
function validationOptions(of: Reference): Value {
  const { body } = of.to;
  const hosts = [get(body, 'domain_name'), ...items(get(body, 'subject_alternative_names'))];
  const open = hosts.find(({ kind }) => kind !== 'scalar');
  if (open)
    return open.kind === 'unknown' ? open : unknown('a name of the certificate is only known to AWS', open.place);
  const once = new Map(hosts.map((host) => [host.kind === 'scalar' ? String(host.value) : '', host]));
  return list(
    [...once.values()].map((host) =>
      map(
        [
          ['domain_name', host],
          ['resource_record_name', concatenated([VALIDATION, host], of.place)],
          ['resource_record_type', scalar('CNAME', of.place)],
          ['resource_record_value', { ...of, attribute: ITSELF }],
        ],
        of.place,
      ),
    ),
    of.place,
    true,
  );
}
