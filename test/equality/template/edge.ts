/** What answers visitors: distribution, its function, headers and certificate. */
import { of } from '../fragments.js';
import { by, flag, nameIn, type Readers, said, set, whole } from '../reader.js';
import { byLength } from '../terraform/names.js';
import type { Raw } from '../unread.js';

export const edge: Readers = {
  'AWS::CloudFront::Distribution': ({ DistributionConfig: it }) =>
    of('distribution', [...it.Aliases].sort(byLength)[0]!, {
      comment: it.Comment,
      enabled: it.Enabled,
      aliases: set(it.Aliases),
      rootObject: it.DefaultRootObject,
      priceClass: it.PriceClass ?? 'PriceClass_All',
      webAcl: it.WebACLId,
      httpVersion: it.HttpVersion ?? 'http1.1',
      ipv6: flag(it.IPV6Enabled, false),
      origins: by(
        it.Origins,
        (origin) => origin.Id,
        (origin) =>
          said({
            type: origin.S3OriginConfig ? 's3' : 'custom',
            domain: origin.DomainName,
            accessControl: origin.OriginAccessControlId,
            identity: identity(origin.S3OriginConfig),
            attempts: origin.ConnectionAttempts ?? 3,
            patience: origin.ConnectionTimeout ?? 10,
          }),
      ),
      originGroups: by(it.OriginGroups?.Items, groupName, (group) => ({
        failsOverOn: set(group.FailoverCriteria.StatusCodes.Items),
      })),
      behavior: behavior(it.DefaultCacheBehavior, it.OriginGroups?.Items ?? []),
      countries: {
        restriction: it.Restrictions?.GeoRestriction.RestrictionType ?? 'none',
        codes: set(it.Restrictions?.GeoRestriction.Locations),
      },
      tls: {
        certificate: it.ViewerCertificate.AcmCertificateArn,
        floor: it.ViewerCertificate.MinimumProtocolVersion,
        support: it.ViewerCertificate.SslSupportMethod,
      },
      errorPages: by(
        it.CustomErrorResponses,
        (each) => String(each.ErrorCode),
        (each) => ({
          status: whole(each.ResponseCode),
          page: each.ResponsePagePath,
          seconds: whole(each.ErrorCachingMinTTL),
        }),
      ),
    }),
  'AWS::CloudFront::MonitoringSubscription': (it) =>
    of('distribution', nameIn(it.DistributionId), {
      extraMetrics: it.MonitoringSubscription.RealtimeMetricsSubscriptionConfig.RealtimeMetricsSubscriptionStatus,
    }),
  'AWS::CloudFront::OriginAccessControl': ({ OriginAccessControlConfig: it }) =>
    of('origin access control', it.Name, {
      description: it.Description,
      type: it.OriginAccessControlOriginType,
      signing: it.SigningBehavior,
      protocol: it.SigningProtocol,
    }),
  'AWS::CloudFront::Function': (it) =>
    of('function', it.Name, {
      comment: it.FunctionConfig.Comment,
      runtime: it.FunctionConfig.Runtime,
      code: it.FunctionCode,
      published: flag(it.AutoPublish, false),
    }),
  'AWS::CloudFront::ResponseHeadersPolicy': ({ ResponseHeadersPolicyConfig: it }) =>
    of('headers policy', it.Name, {
      comment: it.Comment,
      security: security(it.SecurityHeadersConfig),
      custom: by(
        it.CustomHeadersConfig?.Items,
        (item) => item.Header,
        (item) => ({ value: item.Value, override: item.Override }),
      ),
      removed: set(it.RemoveHeadersConfig?.Items.map((item: Raw) => item.Header)),
    }),
  'AWS::CertificateManager::Certificate': (it, { region }) =>
    of('certificate', it.DomainName, {
      region,
      names: set([...new Set([it.DomainName, ...(it.SubjectAlternativeNames ?? [])])]),
      keyAlgorithm: it.KeyAlgorithm ?? 'RSA_2048',
      validation: it.ValidationMethod,
      validatedIn: set(
        it.DomainValidationOptions?.map((option: Raw) => `${option.DomainName} by DNS in ${option.HostedZoneId}`),
      ),
    }),
};

/** The forerunner of access control; CloudFormation wants the word, and it must be empty. */
function identity(config: Raw): string | undefined {
  return config?.OriginAccessIdentity || undefined;
}

/** Its members in their order: the id is a word within the distribution, and the CDK makes one up. */
function groupName(group: Raw): string {
  return group.Members.Items.map((member: Raw) => member.OriginId).join(', then ');
}

function behavior(it: Raw, groups: readonly Raw[]) {
  const group = groups.find(({ Id }) => Id === it.TargetOriginId);
  return said({
    target: group ? groupName(group) : it.TargetOriginId,
    protocol: it.ViewerProtocolPolicy,
    methods: set(it.AllowedMethods),
    cachedMethods: set(it.CachedMethods),
    cachePolicy: it.CachePolicyId,
    compress: flag(it.Compress, false),
    headersPolicy: it.ResponseHeadersPolicyId,
    functions: by(
      it.FunctionAssociations,
      (each) => each.EventType,
      (each) => each.FunctionARN,
    ),
  });
}

function security({
  ContentSecurityPolicy: csp,
  ContentTypeOptions: types,
  FrameOptions: frames,
  ReferrerPolicy: referrer,
  StrictTransportSecurity: hsts,
}: Raw) {
  return said({
    contentSecurityPolicy: csp && { value: csp.ContentSecurityPolicy, override: csp.Override },
    contentTypeOptions: types && { override: types.Override },
    frameOptions: frames && { value: frames.FrameOption, override: frames.Override },
    referrerPolicy: referrer && { value: referrer.ReferrerPolicy, override: referrer.Override },
    strictTransport: hsts && {
      seconds: whole(hsts.AccessControlMaxAgeSec),
      subdomains: flag(hsts.IncludeSubdomains, false),
      preload: flag(hsts.Preload, false),
      override: hsts.Override,
    },
  });
}
