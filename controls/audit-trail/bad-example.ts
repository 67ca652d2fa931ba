import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/audit-trail.tf',
  find: /enable_log_file_validation +=.*/,
  replace: 'enable_log_file_validation = false',
};
