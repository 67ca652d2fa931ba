import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  terraform: [
    {
      file: 'hardened/headers.tf',
      find: '"require-corp"',
      replace: '"unsafe-none"',
      says: 'Cross-Origin-Embedder-Policy',
    },
    {
      file: 'hardened/headers.tf',
      find: 'toset(["Server", ',
      replace: 'toset([',
      says: 'Remove the header Server',
      at: 'hardened/headers.tf: resource "aws_cloudfront_response_headers_policy"',
    },
  ],
  cdk: [
    {
      file: 'hardened/security-headers.ts',
      find: "'require-corp'",
      replace: "'unsafe-none'",
      says: 'Cross-Origin-Embedder-Policy',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/edge.yaml',
      find: 'Value: require-corp',
      replace: 'Value: unsafe-none',
      says: 'Cross-Origin-Embedder-Policy',
    },
  ],
};
