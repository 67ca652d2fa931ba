import { at, every, refersTo, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(model.resources('aws_cloudfront_distribution'), ({ body }) => body['http_version'] === 'http2and3' && body['is_ipv6_enabled'] === true) &&
    every(
      model.resources('aws_route53_record').filter(({ body }) => body['type'] === 'AAAA'),
      ({ body }) => refersTo(at(body, 'alias', 0, 'name'), 'aws_cloudfront_distribution.site'),
    ),
};
