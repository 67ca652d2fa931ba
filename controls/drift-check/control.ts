import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'drift-check',
  code: 'PG-CI-03',
  title: 'Drift check',
  measure: 5,
  tier: 'standard',
  protects: 'Scheduled plan / cdk diff / drift detection, opens an issue',
  cost: 'needs read role',
  needs: ['repo'],
  requires: ['plan-and-apply-roles'],
  refs: {
    wellArchitected: ['SEC08-BP03'],
  },
};
