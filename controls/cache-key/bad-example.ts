import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  terraform: [
    {
      file: 'hardened/distribution.tf',
      find: '658327ea-f89d-4fab-a63d-7e88639e58f6',
      replace: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      says: 'bypass the cache',
    },
    { file: 'hardened/distribution.tf', find: /compress +=.*/, replace: 'compress = false', says: 'not compressed' },
  ],
  cdk: [
    {
      file: 'hardened/distribution.ts',
      find: 'CACHING_OPTIMIZED',
      replace: 'CACHING_DISABLED',
      says: 'bypass the cache',
      at: 'new cloudfront.Distribution(',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/edge.yaml',
      find: '658327ea-f89d-4fab-a63d-7e88639e58f6',
      replace: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      says: 'bypass the cache',
    },
    { file: 'hardened/edge.yaml', find: 'Compress: true', replace: 'Compress: false', says: 'not compressed' },
  ],
};
