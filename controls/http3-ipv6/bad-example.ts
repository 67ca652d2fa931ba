import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  terraform: [
    { file: 'hardened/distribution.tf', find: '"http2and3"', replace: '"http2"', says: 'does not support HTTP/3' },
    {
      file: 'hardened/distribution.tf',
      find: 'is_ipv6_enabled = true',
      replace: 'is_ipv6_enabled = false',
      says: 'no IPv6 addresses',
    },
    {
      file: 'hardened/dns.tf',
      find: 'type    = "AAAA"',
      replace: 'type    = "A"',
      says: 'No AAAA record',
      at: 'hardened/distribution.tf: resource "aws_cloudfront_distribution" "site"',
    },
  ],
  cdk: [
    {
      file: 'hardened/distribution.ts',
      find: 'HTTP2_AND_3',
      replace: 'HTTP2',
      says: 'does not support HTTP/3',
      at: 'new cloudfront.Distribution(',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/edge.yaml',
      find: 'HttpVersion: http2and3',
      replace: 'HttpVersion: http2',
      says: 'does not support HTTP/3',
    },
    { file: 'hardened/edge.yaml', find: 'IPV6Enabled: true', replace: 'IPV6Enabled: false', says: 'no IPv6 addresses' },
    {
      file: 'hardened/edge.yaml',
      find: 'Type: AAAA',
      replace: 'Type: A',
      says: 'No AAAA record',
      at: 'Type: AWS::CloudFront::Distribution',
    },
  ],
};
