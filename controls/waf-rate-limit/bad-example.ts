import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  tested: {
    file: 'hardened/waf.tf',
    find: /limit +=.*/,
    replace: 'limit = 2000000',
  },
  terraform: [
    {
      file: 'hardened/waf.tf',
      find: 'limit                 = 2000',
      replace: 'limit                 = 100000',
      says: 'too many requests',
    },
    {
      file: 'hardened/waf.tf',
      find: 'evaluation_window_sec = 300',
      replace: 'evaluation_window_sec = 60',
      says: 'too many requests',
      at: 'limit                 = 2000',
    },
  ],
  cdk: [{ file: 'hardened/web-acl.ts', find: 'limit: 2000', replace: 'limit: 100000', says: 'too many requests' }],
  cloudformation: [
    { file: 'hardened/edge.yaml', find: 'Limit: 2000', replace: 'Limit: 100000', says: 'too many requests' },
  ],
};
