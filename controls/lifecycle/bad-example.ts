import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/content.tf',
  find: 'var.previous_version_days',
  replace: '1',
};
