import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/monitoring.tf',
  find: /(?<="DenyPlainHttp"\n +effect +=) "Deny"/,
  replace: ' "Allow"',
};
