import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/pipeline-roles.tf',
  find: ':environment:infrastructure',
  replace: ':environment:any',
};
