import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/distribution.tf',
  find: '658327ea-f89d-4fab-a63d-7e88639e58f6',
  replace: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
};
