import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/content.tf',
  find: 'sse_algorithm     = "aws:kms"',
  replace: 'sse_algorithm     = "aws:kms:dsse"',
};
