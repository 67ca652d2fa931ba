import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/certificate.tf',
  find: '"EC_prime256v1"',
  replace: '"RSA_2048"',
};
