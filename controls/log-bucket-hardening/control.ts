import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'log-bucket-hardening',
  code: 'PG-LOG-03',
  title: 'Log bucket as strict as the content bucket',
  measure: 3,
  order: 30,
  tier: 'standard',
  protects:
    'The record of what happened cannot be quietly rewritten or removed, or written by anyone but the log services.',
  cost: 'Old versions of log objects are stored until they expire, and nobody can delete logs before that.',
  requires: ['access-logs'],
  refs: {
    securityHub: ['S3.5', 'S3.14'],
    wellArchitected: ['SEC04-BP01', 'SEC08-BP04'],
    checkov: ['CKV_AWS_21'],
    trivy: ['AWS-0090'],
  },
};
