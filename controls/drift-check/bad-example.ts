import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/pipeline-roles.tf',
  find: ':ref:refs/heads/main',
  replace: ':ref:refs/heads/other',
};
