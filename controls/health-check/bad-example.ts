import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/health-check.tf',
  find: '"HTTPS_STR_MATCH"',
  replace: '"HTTPS"',
};
