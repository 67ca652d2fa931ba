import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = { none: 'security-headers is on, and the line is the same' };
