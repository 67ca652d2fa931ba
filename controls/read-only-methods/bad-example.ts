import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  tested: {
    file: 'hardened/distribution.tf',
    find: 'allowed_methods = ["GET", "HEAD"]',
    replace: 'allowed_methods = ["GET", "HEAD", "OPTIONS"]',
  },
  terraform: [
    {
      file: 'hardened/distribution.tf',
      find: 'allowed_methods = ["GET", "HEAD"]',
      replace: 'allowed_methods = ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"]',
      says: 'no use for',
    },
  ],
  cdk: [
    {
      file: 'hardened/distribution.ts',
      find: 'ALLOW_GET_HEAD,',
      replace: 'ALLOW_ALL,',
      says: 'no use for',
      at: 'new cloudfront.Distribution(',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/edge.yaml',
      find: 'AllowedMethods: [GET, HEAD]',
      replace: 'AllowedMethods: [GET, HEAD, OPTIONS, PUT, POST, PATCH, DELETE]',
      says: 'no use for',
    },
  ],
};
