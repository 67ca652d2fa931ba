import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  tested: {
    file: 'hardened/distribution.tf',
    find: '[500, 502, 503, 504]',
    replace: '[500]',
  },
  terraform: [
    { file: 'hardened/distribution.tf', find: '[500, 502, 503, 504]', replace: '[500, 502]', says: 'each failure' },
    {
      file: 'hardened/distribution.tf',
      find: '[500, 502, 503, 504]',
      replace: '[403, 500, 502, 503, 504]',
      says: 'page that is missing',
    },
    {
      file: 'hardened/distribution.tf',
      find: 'target_origin_id = "content-or-replica"',
      replace: 'target_origin_id = "content"',
      says: 'while the region',
    },
  ],
  cdk: [
    {
      file: 'hardened/distribution.ts',
      find: '[500, 502, 503, 504]',
      replace: '[500, 502]',
      says: 'each failure',
      at: 'new cloudfront.Distribution(',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/edge.yaml',
      find: '[500, 502, 503, 504]',
      replace: '[403, 500, 502, 503, 504]',
      says: 'page that is missing',
    },
    {
      file: 'hardened/edge.yaml',
      find: 'TargetOriginId: content-or-replica',
      replace: 'TargetOriginId: content',
      says: 'while the region',
    },
  ],
};
