import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/query-logs.tf',
  find: '["route53.amazonaws.com"]',
  replace: '["s3.amazonaws.com"]',
};
