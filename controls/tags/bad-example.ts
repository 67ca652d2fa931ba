import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/locals.tf',
  find: /Owner +=.*/,
  replace: 'Owner = ""',
};
