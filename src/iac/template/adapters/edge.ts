/** What answers visitors: distribution, its function, headers and certificate. */

import { combined, textsOf } from '../../adapters.js';
import { known, mapped, or } from '../../fact.js';
import { by, type Fields, said } from '../../fields.js';
import { type Adapters, makes, type Properties, sets } from '../../fragment.js';
import type { Behavior, Origin, SecurityHeaders } from '../../kinds/edge.js';

export const edge: Adapters = {
  'AWS::CloudFront::Distribution': (it, at) => makes('distribution', at, distribution(it.at('DistributionConfig'))),
  'AWS::CloudFront::MonitoringSubscription': (it, at) =>
    sets('distribution', it.text('DistributionId'), at, {
      extraMetrics: it.text(
        'MonitoringSubscription.RealtimeMetricsSubscriptionConfig.RealtimeMetricsSubscriptionStatus',
      ),
    }),
  'AWS::CloudFront::OriginAccessControl': (it, at) => {
    const config = it.at('OriginAccessControlConfig');
    return makes('origin access control', at, {
      description: config.text('Description'),
      type: config.text('OriginAccessControlOriginType'),
      signing: config.text('SigningBehavior'),
      protocol: config.text('SigningProtocol'),
    });
  },
  'AWS::CloudFront::Function': (it, at) =>
    makes('function', at, {
      comment: it.text('FunctionConfig.Comment'),
      runtime: it.text('FunctionConfig.Runtime'),
      code: it.text('FunctionCode'),
      published: or(it.flag('AutoPublish'), false, it.place),
    }),
  'AWS::CloudFront::ResponseHeadersPolicy': (it, at) => {
    const config = it.at('ResponseHeadersPolicyConfig');
    return makes('headers policy', at, {
      comment: config.text('Comment'),
      security: security(config.at('SecurityHeadersConfig')),
      custom: by(
        config.each('CustomHeadersConfig.Items'),
        (item) => item.text('Header'),
        (item) => said({ value: item.text('Value'), override: item.flag('Override') }),
      ),
      removed: combined(
        config.each('RemoveHeadersConfig.Items').map((item) => item.text('Header')),
        config.place,
      ),
    });
  },
  'AWS::CertificateManager::Certificate': (it, at) =>
    makes('certificate', at, {
      region: at.region,
      names: textsOf(it.place, it.text('DomainName'), it.set('SubjectAlternativeNames')),
      keyAlgorithm: or(it.text('KeyAlgorithm'), 'RSA_2048', it.place),
      validation: it.text('ValidationMethod'),
      validatedIn: combined(
        it.each('DomainValidationOptions').map((option) => {
          const zone = option.text('HostedZoneId');
          const name = option.text('DomainName');
          if (!zone?.known || !name?.known) return zone?.known ? name : zone;
          return known(`${name.value} by DNS in ${zone.value}`, option.place);
        }),
        it.place,
      ),
    }),
};

function distribution(it: Fields): Properties<'distribution'> {
  const groups = it.each('OriginGroups.Items');
  const others = it.each('CacheBehaviors');
  return {
    comment: it.text('Comment'),
    enabled: it.flag('Enabled'),
    aliases: it.set('Aliases'),
    rootObject: it.text('DefaultRootObject'),
    webAcl: it.text('WebACLId'),
    priceClass: or(it.text('PriceClass'), 'PriceClass_All', it.place),
    httpVersion: or(it.text('HttpVersion'), 'http1.1', it.place),
    ipv6: or(it.flag('IPV6Enabled'), false, it.place),
    origins: by(it.each('Origins'), (origin) => origin.text('Id'), originOf),
    originGroups: by(groups, groupName, (group) =>
      said({ failsOverOn: group.set('FailoverCriteria.StatusCodes.Items') }),
    ),
    behavior: behavior(it.at('DefaultCacheBehavior'), groups),
    ...(others.length > 0
      ? {
          otherBehaviors: by(
            others,
            (each) => each.text('PathPattern'),
            (each) => behavior(each, groups),
          ),
        }
      : {}),
    countries: {
      restriction: or(it.text('Restrictions.GeoRestriction.RestrictionType'), 'none', it.place),
      codes: or(it.set('Restrictions.GeoRestriction.Locations'), [], it.place),
    },
    tls: said({
      certificate: it.text('ViewerCertificate.AcmCertificateArn'),
      floor: it.text('ViewerCertificate.MinimumProtocolVersion'),
      support: it.text('ViewerCertificate.SslSupportMethod'),
    }),
    errorPages: by(
      it.each('CustomErrorResponses'),
      (each) => each.text('ErrorCode'),
      (each) =>
        said({
          status: each.number('ResponseCode'),
          page: each.text('ResponsePagePath'),
          seconds: each.number('ErrorCachingMinTTL'),
        }),
    ),
  };
}

function originOf(origin: Fields): Origin {
  const identity = origin.text('S3OriginConfig.OriginAccessIdentity');
  return said({
    type: known(origin.has('S3OriginConfig') ? 's3' : 'custom', origin.place),
    domain: origin.text('DomainName'),
    accessControl: origin.text('OriginAccessControlId'),
    // The forerunner of access control; CloudFormation wants the word, and it must be empty.
    identity: identity?.known && identity.value === '' ? undefined : identity,
    attempts: or(origin.number('ConnectionAttempts'), 3, origin.place),
    patience: or(origin.number('ConnectionTimeout'), 10, origin.place),
  });
}

/** Its members in their order: the id is a word within the distribution, and the CDK makes one up. */
function groupName(group: Fields) {
  const members = group.each('Members.Items').map((member) => member.text('OriginId'));
  return mapped(combined(members, group.place, false), (names) => names.join(', then '));
}

function behavior(it: Fields, groups: readonly Fields[]): Behavior {
  const target = it.text('TargetOriginId');
  const group = groups.find((each) => {
    const id = each.text('Id');
    return id?.known && target?.known && id.value === target.value;
  });
  return said({
    target: group ? groupName(group) : target,
    protocol: it.text('ViewerProtocolPolicy'),
    methods: it.set('AllowedMethods'),
    cachedMethods: it.set('CachedMethods'),
    cachePolicy: it.text('CachePolicyId'),
    compress: or(it.flag('Compress'), false, it.place),
    headersPolicy: it.text('ResponseHeadersPolicyId'),
    functions: by(
      it.each('FunctionAssociations'),
      (each) => each.text('EventType'),
      (each) => each.text('FunctionARN'),
    ),
  });
}

function security(it: Fields): SecurityHeaders {
  const header = (block: string, value?: string) =>
    it.has(block)
      ? said({ value: value ? it.text(`${block}.${value}`) : undefined, override: it.flag(`${block}.Override`) })
      : undefined;
  const hsts = it.at('StrictTransportSecurity');
  return said({
    contentSecurityPolicy: header('ContentSecurityPolicy', 'ContentSecurityPolicy'),
    contentTypeOptions: header('ContentTypeOptions'),
    frameOptions: header('FrameOptions', 'FrameOption'),
    referrerPolicy: header('ReferrerPolicy', 'ReferrerPolicy'),
    strictTransport: it.has('StrictTransportSecurity')
      ? said({
          seconds: hsts.number('AccessControlMaxAgeSec'),
          subdomains: or(hsts.flag('IncludeSubdomains'), false, hsts.place),
          preload: or(hsts.flag('Preload'), false, hsts.place),
          override: hsts.flag('Override'),
        })
      : undefined,
  });
}
