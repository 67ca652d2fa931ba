import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = { none: 'the variable refuses a weaker value, which a test of its own proves' };
