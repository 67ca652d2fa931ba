import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/logs.tf',
  find: '"x-edge-location",',
  replace: '"x-edge-location", "cs(Cookie)",',
};
