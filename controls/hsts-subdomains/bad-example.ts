import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/headers.tf',
  find: /include_subdomains +=.*/,
  replace: 'include_subdomains = false',
};
