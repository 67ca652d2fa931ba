import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'ci-checks',
  code: 'PG-CI-01',
  title: 'Scans and tests in CI',
  measure: 5,
  tier: 'baseline',
  protects: 'fmt, validate, tflint or cfn-lint or cdk-nag, Checkov, Trivy, own policy tests; actions pinned by SHA',
  cost: 'the PoC folder must be excluded or expected to fail',
  needs: ['ci'],
  refs: {
    wellArchitected: ['SEC01-BP06', 'SEC06-BP06', 'SEC11-BP02'],
    cdkNag: ['all'],
    checkov: ['all'],
    trivy: ['all'],
  },
};
