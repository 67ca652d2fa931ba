import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = { none: 'off unless it is added' };
