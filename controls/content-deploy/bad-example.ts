import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = { none: 'a script, which has tests of its own' };
