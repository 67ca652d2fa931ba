import { at, every, refersTo, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) => {
    const records = model.resources('aws_route53_record').filter(({ body }) => body['type'] === 'A');
    return every(records, ({ body }) => refersTo(at(body, 'alias', 0, 'name'), 'aws_cloudfront_distribution.site'));
  },
  bad: { terraform: { file: 'hardened/dns.tf', find: '= "A"', replace: '= "TXT"' } },
};
