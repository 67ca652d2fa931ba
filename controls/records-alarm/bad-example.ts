import type { Weakened } from '../../src/evidence/weakened.js';

export const badExample: Weakened = {
  file: 'hardened/records-alarm.tf',
  find: 'name      = "RecordsTouched"',
  replace: 'name      = "Touched"',
};
