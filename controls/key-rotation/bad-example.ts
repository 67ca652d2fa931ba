import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/content-key.tf',
  find: /enable_key_rotation +=.*/,
  replace: 'enable_key_rotation = false',
};
