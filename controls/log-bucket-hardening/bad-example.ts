import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/logs.tf',
  find: 'aws:PrincipalIsAWSService',
  replace: 'aws:ViaAWSService',
};
