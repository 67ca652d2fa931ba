/** The headers that a response headers policy adds, as CloudFront writes them. */
import type { Settled } from '../equality/settled.js';
import type { Raw } from '../equality/unread.js';

/** AWS's managed policy SecurityHeadersPolicy, as its documentation lists it. */
const MANAGED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '67f7725c-6f97-4210-82d7-5512b31e9d03': {
    'referrer-policy': 'strict-origin-when-cross-origin',
    'strict-transport-security': 'max-age=31536000',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'x-xss-protection': '1; mode=block',
  },
};

/** Of the pages of a variant; nothing where no distribution adds any. */
export function headersOf(resources: readonly Settled[]): Readonly<Record<string, string>> {
  const of = (type: string) => resources.find(({ resource }) => resource.type === `AWS::CloudFront::${type}`);
  const distribution = of('Distribution');
  if (distribution === undefined) return {};
  const id = distribution.properties.DistributionConfig.DefaultCacheBehavior.ResponseHeadersPolicyId as string;
  const managed = MANAGED[id];
  if (managed) return managed;
  return ownHeaders(of('ResponseHeadersPolicy')!.properties.ResponseHeadersPolicyConfig);
}

function ownHeaders({ SecurityHeadersConfig: security, CustomHeadersConfig: custom }: Raw): Record<string, string> {
  const transport = security.StrictTransportSecurity;
  const strict = [
    `max-age=${transport.AccessControlMaxAgeSec}`,
    ...(transport.IncludeSubdomains ? ['includeSubDomains'] : []),
    ...(transport.Preload ? ['preload'] : []),
  ];
  return {
    'content-security-policy': security.ContentSecurityPolicy.ContentSecurityPolicy,
    'referrer-policy': security.ReferrerPolicy.ReferrerPolicy,
    'strict-transport-security': strict.join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': security.FrameOptions.FrameOption,
    ...Object.fromEntries(
      (custom?.Items ?? []).map(({ Header, Value }: Raw) => [String(Header).toLowerCase(), String(Value)]),
    ),
  };
}
