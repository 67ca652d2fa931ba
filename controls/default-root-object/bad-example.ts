import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  terraform: [
    {
      file: 'hardened/distribution.tf',
      find: /default_root_object.*/,
      replace: '',
      says: 'shows no page',
      at: 'resource "aws_cloudfront_distribution"',
    },
  ],
  cdk: [
    {
      file: 'hardened/distribution.ts',
      find: /.*defaultRootObject.*\n/,
      replace: '',
      says: 'shows no page',
      at: 'new cloudfront.Distribution(',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/edge.yaml',
      find: /.*DefaultRootObject.*\n/,
      replace: '',
      says: 'shows no page',
      at: 'Type: AWS::CloudFront::Distribution',
    },
  ],
};
