import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'replication-alarm',
  code: 'PG-MON-07',
  title: 'Alarm when files are not copied',
  measure: 3,
  order: 160,
  tier: 'strict',
  protects: 'If copying stops, you notice before the day you need the copy.',
  cost: 'About 0.10 USD a month for the alarm; its metrics are part of the replica.',
  monthly: [{ usd: 0.1 }],
  requires: ['error-alarms', 'replica'],
  dataAlarms: ['replication'],
  refs: {
    wellArchitected: ['REL09-BP04', 'OPS08-BP04'],
  },
};
