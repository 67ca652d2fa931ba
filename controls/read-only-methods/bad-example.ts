import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/distribution.tf',
  find: 'allowed_methods = ["GET", "HEAD"]',
  replace: 'allowed_methods = ["GET", "HEAD", "OPTIONS"]',
};
