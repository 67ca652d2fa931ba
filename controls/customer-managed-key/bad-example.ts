import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/content.tf',
  find: 'bucket_key_enabled = true',
  replace: 'bucket_key_enabled = false',
};
