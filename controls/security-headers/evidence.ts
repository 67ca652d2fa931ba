import { at, behaviors, blocksOf, type Evidence, every, refersTo } from '../../src/evidence/evidence.js';
import { leadsTo, only } from '../../src/evidence/questions.js';
import type { Body } from '../../src/evidence/template.js';

const PARTS = [
  'content_security_policy',
  'content_type_options',
  'frame_options',
  'referrer_policy',
  'strict_transport_security',
];

const TEMPLATE_PARTS = [
  'ContentSecurityPolicy',
  'ContentTypeOptions',
  'FrameOptions',
  'ReferrerPolicy',
  'StrictTransportSecurity',
];

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_cloudfront_distribution'), ({ body }) =>
      behaviors(body).every((behavior) =>
        refersTo(behavior['response_headers_policy_id'], 'aws_cloudfront_response_headers_policy.site'),
      ),
    ) &&
    every(model.resources('aws_cloudfront_response_headers_policy'), ({ body }) =>
      PARTS.every((part) => blocksOf(body, 'security_headers_config', 0, part).length === 1),
    ) &&
    String(model.variables['content_security_policy']?.['default']).includes("default-src 'self'"),
  template: (model) =>
    every(model.resources('AWS::CloudFront::Distribution'), (distribution) =>
      leadsTo(
        model,
        distribution.text('DistributionConfig', 'DefaultCacheBehavior', 'ResponseHeadersPolicyId'),
        'AWS::CloudFront::ResponseHeadersPolicy',
      ),
    ) &&
    only(model.resources('AWS::CloudFront::ResponseHeadersPolicy'), (policy) => {
      const headers = at(policy.body, 'ResponseHeadersPolicyConfig', 'SecurityHeadersConfig') as Body | undefined;
      return (
        TEMPLATE_PARTS.every((part) => headers?.[part] !== undefined) &&
        policy
          .text('ResponseHeadersPolicyConfig', 'SecurityHeadersConfig', 'ContentSecurityPolicy')
          .includes("default-src 'self'")
      );
    }),
};
