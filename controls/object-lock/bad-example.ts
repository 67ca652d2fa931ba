import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/audit-trail.tf',
  find: '"GOVERNANCE"',
  replace: '"COMPLIANCE"',
};
