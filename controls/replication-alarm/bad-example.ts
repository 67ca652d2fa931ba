import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/data-alarms.tf',
  find: /RuleId +=.*/,
  replace: 'RuleId = "another"',
};
