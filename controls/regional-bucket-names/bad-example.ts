import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = { none: 'provider 5 does not know the argument' };
