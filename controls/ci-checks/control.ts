import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'ci-checks',
  code: 'PG-CI-01',
  title: 'Checks on every pull request',
  measure: 5,
  order: 80,
  tier: 'baseline',
  protects: "A change that weakens the site's protection is seen before it is merged.",
  cost: 'A few minutes of GitHub Actions for each pull request.',
  needs: ['ci'],
  refs: {
    wellArchitected: ['SEC01-BP06', 'SEC11-BP02'],
  },
};
