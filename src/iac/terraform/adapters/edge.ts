/** What answers visitors: distribution, its function, headers and certificate. */
import { combined, textsOf } from '../../adapters.js';
import { known, mapped, or } from '../../fact.js';
import { by, type Fields, said } from '../../fields.js';
import { type Adapters, makes, sets } from '../../fragment.js';
import type { Behavior, Origin, SecurityHeaders } from '../../kinds/edge.js';

export const edge: Adapters = {
  aws_cloudfront_distribution: (it, at) => {
    const groups = it.each('origin_group');
    return makes('distribution', at, {
      comment: it.text('comment'),
      enabled: it.flag('enabled'),
      aliases: it.set('aliases'),
      rootObject: it.text('default_root_object'),
      priceClass: or(it.text('price_class'), 'PriceClass_All', it.place),
      webAcl: it.text('web_acl_id'),
      httpVersion: or(it.text('http_version'), 'http2', it.place),
      ipv6: or(it.flag('is_ipv6_enabled'), false, it.place),
      origins: by(it.each('origin'), (origin) => origin.text('origin_id'), originOf),
      originGroups: by(groups, groupName, (group) => ({ failsOverOn: group.set('failover_criteria.status_codes') })),
      behavior: behaviorOf(it.at('default_cache_behavior'), groups),
      otherBehaviors: it.has('ordered_cache_behavior')
        ? by(
            it.each('ordered_cache_behavior'),
            (each) => each.text('path_pattern'),
            (each) => behaviorOf(each, groups),
          )
        : undefined,
      countries: {
        restriction: or(it.text('restrictions.geo_restriction.restriction_type'), 'none', it.place),
        codes: or(it.set('restrictions.geo_restriction.locations'), [], it.place),
      },
      tls: said({
        certificate: it.text('viewer_certificate.acm_certificate_arn'),
        floor: it.text('viewer_certificate.minimum_protocol_version'),
        support: it.text('viewer_certificate.ssl_support_method'),
      }),
      errorPages: by(
        it.each('custom_error_response'),
        (each) => each.text('error_code'),
        (each) =>
          said({
            status: each.number('response_code'),
            page: each.text('response_page_path'),
            seconds: each.number('error_caching_min_ttl'),
          }),
      ),
    });
  },
  aws_cloudfront_monitoring_subscription: (it, at) =>
    sets('distribution', it.text('distribution_id'), at, {
      extraMetrics: it.text(
        'monitoring_subscription.realtime_metrics_subscription_config.realtime_metrics_subscription_status',
      ),
    }),
  aws_cloudfront_origin_access_control: (it, at) =>
    makes('origin access control', at, {
      description: it.text('description'),
      type: it.text('origin_access_control_origin_type'),
      signing: it.text('signing_behavior'),
      protocol: it.text('signing_protocol'),
    }),
  aws_cloudfront_function: (it, at) =>
    makes('function', at, {
      comment: it.text('comment'),
      runtime: it.text('runtime'),
      code: it.text('code'),
      published: or(it.flag('publish'), true, it.place),
    }),
  aws_cloudfront_response_headers_policy: (it, at) =>
    makes('headers policy', at, {
      comment: it.text('comment'),
      security: securityOf(it.at('security_headers_config')),
      custom: by(
        it.each('custom_headers_config.items'),
        (item) => item.text('header'),
        (item) => said({ value: item.text('value'), override: item.flag('override') }),
      ),
      removed: combined(
        it.each('remove_headers_config.items').map((item) => item.text('header')),
        it.place,
      ),
    }),
  aws_acm_certificate: (it, at) =>
    makes('certificate', at, {
      region: at.region,
      names: textsOf(it.place, it.text('domain_name'), it.set('subject_alternative_names')),
      keyAlgorithm: or(it.text('key_algorithm'), 'RSA_2048', it.place),
      validation: it.text('validation_method'),
    }),
};

function originOf(origin: Fields): Origin {
  return said({
    type: known(origin.has('custom_origin_config') ? 'custom' : 's3', origin.place),
    domain: origin.text('domain_name'),
    accessControl: origin.text('origin_access_control_id'),
    attempts: or(origin.number('connection_attempts'), 3, origin.place),
    patience: or(origin.number('connection_timeout'), 10, origin.place),
  });
}

/** Its members in their order: the id is a word within the distribution. */
function groupName(group: Fields) {
  const members = group.each('member').map((member) => member.text('origin_id'));
  return mapped(combined(members, group.place, false), (names) => names.join(', then '));
}

function behaviorOf(it: Fields, groups: readonly Fields[]): Behavior {
  const target = it.text('target_origin_id');
  const group = groups.find((each) => {
    const id = each.text('origin_id');
    return id?.known && target?.known && id.value === target.value;
  });
  return said({
    target: group ? groupName(group) : target,
    protocol: it.text('viewer_protocol_policy'),
    methods: it.set('allowed_methods'),
    cachedMethods: it.set('cached_methods'),
    cachePolicy: it.text('cache_policy_id'),
    compress: or(it.flag('compress'), false, it.place),
    headersPolicy: it.text('response_headers_policy_id'),
    functions: by(
      it.each('function_association'),
      (each) => each.text('event_type'),
      (each) => each.text('function_arn'),
    ),
  });
}

function securityOf(it: Fields): SecurityHeaders {
  const header = (block: string, value?: string) =>
    it.has(block)
      ? said({ value: value ? it.text(`${block}.${value}`) : undefined, override: it.flag(`${block}.override`) })
      : undefined;
  const hsts = it.at('strict_transport_security');
  return said({
    contentSecurityPolicy: header('content_security_policy', 'content_security_policy'),
    contentTypeOptions: header('content_type_options'),
    frameOptions: header('frame_options', 'frame_option'),
    referrerPolicy: header('referrer_policy', 'referrer_policy'),
    strictTransport: it.has('strict_transport_security')
      ? said({
          seconds: hsts.number('access_control_max_age_sec'),
          subdomains: or(hsts.flag('include_subdomains'), false, hsts.place),
          preload: or(hsts.flag('preload'), false, hsts.place),
          override: hsts.flag('override'),
        })
      : undefined,
  });
}
