import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/content.tf',
  find: /(?<=versioning_configuration \{\n +status =) "Enabled"/,
  replace: ' "Suspended"',
};
