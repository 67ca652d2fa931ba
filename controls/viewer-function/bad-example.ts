import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  tested: {
    file: 'hardened/distribution.tf',
    find: /publish +=.*/,
    replace: 'publish = false',
  },
  terraform: [
    {
      file: 'hardened/distribution.tf',
      find: 'viewer-request"\n',
      replace: 'viewer-response"\n',
      says: 'Folders have no page',
      at: 'resource "aws_cloudfront_distribution" "site"',
    },
    {
      file: 'hardened/distribution.tf',
      find: 'publish = true',
      replace: 'publish = false',
      says: 'never published',
    },
  ],
  cdk: [
    {
      file: 'hardened/distribution.ts',
      find: 'VIEWER_REQUEST',
      replace: 'VIEWER_RESPONSE',
      says: 'Folders have no page',
      at: 'new cloudfront.Distribution(',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/edge.yaml',
      find: 'EventType: viewer-request',
      replace: 'EventType: viewer-response',
      says: 'Folders have no page',
      at: 'Type: AWS::CloudFront::Distribution',
    },
    {
      file: 'hardened/edge.yaml',
      find: 'AutoPublish: true',
      replace: 'AutoPublish: false',
      says: 'never published',
    },
  ],
};
