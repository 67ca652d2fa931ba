import { at, type Evidence, every, refersTo } from '../../src/evidence/evidence.js';
import { leadsTo } from '../../src/evidence/questions.js';

export const evidence: Evidence = {
  terraform: (model) => {
    const records = model.resources('aws_route53_record').filter(({ body }) => body['type'] === 'A');
    return every(records, ({ body }) => refersTo(at(body, 'alias', 0, 'name'), 'aws_cloudfront_distribution.site'));
  },
  template: (model) =>
    every(
      model.resources('AWS::Route53::RecordSet').filter(({ body }) => body['Type'] === 'A'),
      (record) => leadsTo(model, record.text('AliasTarget', 'DNSName'), 'AWS::CloudFront::Distribution'),
    ),
  bad: {
    terraform: { file: 'hardened/dns.tf', find: '= "A"', replace: '= "TXT"' },
    cdk: {
      file: 'hardened/address-records.ts',
      find: 'new CloudFrontTarget(distribution)',
      replace: "{ bind: () => ({ dnsName: 'elsewhere.example', hostedZoneId: 'Z2FDTNDATAQYW2' }) }",
    },
    cloudformation: {
      file: 'hardened/edge.yaml',
      find: 'DNSName: !GetAtt Distribution.DomainName',
      replace: 'DNSName: elsewhere.example',
    },
  },
};
