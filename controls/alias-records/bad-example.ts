import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  tested: {
    file: 'hardened/dns.tf',
    find: 'for_each = toset(local.hosts)',
    replace: 'for_each = toset([local.domain])',
  },
  terraform: [
    {
      file: 'hardened/dns.tf',
      find: '= "A"',
      replace: '= "TXT"',
      says: 'No A record',
      at: 'hardened/distribution.tf: resource "aws_cloudfront_distribution"',
    },
    {
      file: 'hardened/dns.tf',
      find: 'for_each = toset(local.hosts)',
      replace: 'for_each = toset([local.domain])',
      says: 'www.example.com',
      at: 'hardened/distribution.tf: resource "aws_cloudfront_distribution"',
    },
  ],
  cdk: [
    {
      file: 'hardened/address-records.ts',
      find: 'new CloudFrontTarget(distribution)',
      replace: "{ bind: () => ({ dnsName: 'elsewhere.example', hostedZoneId: 'Z2FDTNDATAQYW2' }) }",
      says: 'elsewhere.example',
      at: 'new route53.ARecord(',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/edge.yaml',
      find: 'DNSName: !GetAtt Distribution.DomainName',
      replace: 'DNSName: elsewhere.example',
      says: 'elsewhere.example',
    },
  ],
};
