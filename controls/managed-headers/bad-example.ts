import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  untested: 'security-headers is on, and the line is the same',
  terraform: [
    {
      file: 'hardened/distribution.tf',
      find: /.*response_headers_policy_id.*\n/,
      replace: '',
      says: 'no security headers',
      at: 'resource "aws_cloudfront_distribution" "site"',
    },
    {
      file: 'hardened/distribution.tf',
      find: '"67f7725c-6f97-4210-82d7-5512b31e9d03"',
      replace: '"60669652-455b-4ae9-85a4-c4c02393f86c"',
      says: 'no security headers',
    },
  ],
  cdk: [
    {
      file: 'hardened/distribution.ts',
      find: /.*responseHeadersPolicy:.*\n/,
      replace: '',
      says: 'no security headers',
      at: 'new cloudfront.Distribution(',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/edge.yaml',
      find: /.*ResponseHeadersPolicyId.*\n/,
      replace: '',
      says: 'no security headers',
      at: 'Type: AWS::CloudFront::Distribution',
    },
  ],
};
