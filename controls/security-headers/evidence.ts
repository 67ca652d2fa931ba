import { behaviors, blocksOf, every, refersTo, type Evidence } from '../../src/evidence/evidence.js';

const PARTS = ['content_security_policy', 'content_type_options', 'frame_options', 'referrer_policy', 'strict_transport_security'];

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_cloudfront_distribution'), ({ body }) => behaviors(body).every((behavior) => refersTo(behavior['response_headers_policy_id'], 'aws_cloudfront_response_headers_policy.site'))) &&
    every(model.resources('aws_cloudfront_response_headers_policy'), ({ body }) => PARTS.every((part) => blocksOf(body, 'security_headers_config', 0, part).length === 1)) &&
    String(model.variables['content_security_policy']?.['default']).includes("default-src 'self'"),
};
