import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/logs.tf',
  find: '["logging.s3.amazonaws.com"]',
  replace: '["s3.amazonaws.com"]',
};
