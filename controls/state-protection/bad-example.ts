import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  none: 'asserted in a run of its own, which Terraform skips once another one has failed',
};
