/** What answers visitors: distribution, its function, headers and certificate. */
import { of } from '../fragments.js';
import { by, flag, nameIn, type Readers, said, set, whole } from '../reader.js';
import type { Raw } from '../unread.js';
import { byLength } from './names.js';

export const edge: Readers = {
  aws_cloudfront_distribution: (it) =>
    of('distribution', [...it.aliases].sort(byLength)[0]!, {
      comment: it.comment,
      enabled: it.enabled,
      aliases: set(it.aliases),
      rootObject: it.default_root_object,
      priceClass: it.price_class ?? 'PriceClass_All',
      webAcl: it.web_acl_id,
      httpVersion: it.http_version ?? 'http2',
      ipv6: flag(it.is_ipv6_enabled, false),
      origins: by(
        it.origin,
        (origin) => origin.origin_id,
        (origin) =>
          said({
            type: origin.custom_origin_config ? 'custom' : 's3',
            domain: origin.domain_name,
            accessControl: origin.origin_access_control_id,
            attempts: origin.connection_attempts ?? 3,
            patience: origin.connection_timeout ?? 10,
          }),
      ),
      originGroups: by(it.origin_group, groupName, (group) => ({
        failsOverOn: set(group.failover_criteria[0].status_codes),
      })),
      behavior: behavior(it.default_cache_behavior[0], it.origin_group ?? []),
      countries: countries(it.restrictions[0].geo_restriction[0]),
      tls: tls(it.viewer_certificate[0]),
      errorPages: by(
        it.custom_error_response,
        (each) => String(each.error_code),
        (each) => ({ status: each.response_code, page: each.response_page_path, seconds: each.error_caching_min_ttl }),
      ),
    }),
  aws_cloudfront_monitoring_subscription: (it) =>
    of('distribution', nameIn(it.distribution_id), {
      extraMetrics:
        it.monitoring_subscription[0].realtime_metrics_subscription_config[0].realtime_metrics_subscription_status,
    }),
  aws_cloudfront_origin_access_control: (it) =>
    of('origin access control', it.name, {
      description: it.description,
      type: it.origin_access_control_origin_type,
      signing: it.signing_behavior,
      protocol: it.signing_protocol,
    }),
  aws_cloudfront_function: (it) =>
    of('function', it.name, {
      comment: it.comment,
      runtime: it.runtime,
      code: it.code,
      published: flag(it.publish, true),
    }),
  aws_cloudfront_response_headers_policy: (it) =>
    of('headers policy', it.name, {
      comment: it.comment,
      security: security(it.security_headers_config[0]),
      custom: by(
        it.custom_headers_config?.[0]?.items,
        (item) => item.header,
        (item) => ({ value: item.value, override: item.override }),
      ),
      removed: set(it.remove_headers_config?.[0]?.items?.map((item: Raw) => item.header)),
    }),
  aws_acm_certificate: (it, { region }) =>
    of('certificate', it.domain_name, {
      region,
      names: set([...new Set([it.domain_name, ...(it.subject_alternative_names ?? [])])]),
      keyAlgorithm: it.key_algorithm ?? 'RSA_2048',
      validation: it.validation_method,
    }),
};

/** Its members in their order: the id is a word within the distribution. */
function groupName(group: Raw): string {
  return group.member.map((member: Raw) => member.origin_id).join(', then ');
}

function behavior(it: Raw, groups: readonly Raw[]) {
  const group = groups.find(({ origin_id }) => origin_id === it.target_origin_id);
  return said({
    target: group ? groupName(group) : it.target_origin_id,
    protocol: it.viewer_protocol_policy,
    methods: set(it.allowed_methods),
    cachedMethods: set(it.cached_methods),
    cachePolicy: it.cache_policy_id,
    compress: flag(it.compress, false),
    headersPolicy: it.response_headers_policy_id,
    functions: by(
      it.function_association,
      (each) => each.event_type,
      (each) => each.function_arn,
    ),
  });
}

function countries({ restriction_type, locations }: Raw) {
  return { restriction: restriction_type, codes: set(locations) };
}

function tls({ acm_certificate_arn, minimum_protocol_version, ssl_support_method }: Raw) {
  return { certificate: acm_certificate_arn, floor: minimum_protocol_version, support: ssl_support_method };
}

function security({
  content_security_policy,
  content_type_options,
  frame_options,
  referrer_policy,
  strict_transport_security,
}: Raw) {
  const csp = content_security_policy?.[0];
  const frames = frame_options?.[0];
  const referrer = referrer_policy?.[0];
  const hsts = strict_transport_security?.[0];
  return said({
    contentSecurityPolicy: csp && { value: csp.content_security_policy, override: csp.override },
    contentTypeOptions: content_type_options?.[0] && { override: content_type_options[0].override },
    frameOptions: frames && { value: frames.frame_option, override: frames.override },
    referrerPolicy: referrer && { value: referrer.referrer_policy, override: referrer.override },
    strictTransport: hsts && {
      seconds: whole(hsts.access_control_max_age_sec),
      subdomains: flag(hsts.include_subdomains, false),
      preload: flag(hsts.preload, false),
      override: hsts.override,
    },
  });
}
