import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/monitoring.tf',
  find: /Region += "Global"/,
  replace: 'Region = "us-east-1"',
};
