import { at, type Evidence, every, refersTo } from '../../src/evidence/evidence.js';
import { distributions, leadsTo } from '../../src/evidence/questions.js';

export const evidence: Evidence = {
  terraform: (model) =>
    every(
      model.resources('aws_cloudfront_distribution'),
      ({ body }) => body['http_version'] === 'http2and3' && body['is_ipv6_enabled'] === true,
    ) &&
    every(
      model.resources('aws_route53_record').filter(({ body }) => body['type'] === 'AAAA'),
      ({ body }) => refersTo(at(body, 'alias', 0, 'name'), 'aws_cloudfront_distribution.site'),
    ),
  template: (model) =>
    every(
      distributions(model),
      (distribution) => distribution['HttpVersion'] === 'http2and3' && distribution['IPV6Enabled'] === true,
    ) &&
    every(
      model.resources('AWS::Route53::RecordSet').filter(({ body }) => body['Type'] === 'AAAA'),
      (record) => leadsTo(model, record.text('AliasTarget', 'DNSName'), 'AWS::CloudFront::Distribution'),
    ),
};
