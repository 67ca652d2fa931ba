import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'versioning',
  code: 'PG-S3-07',
  title: 'Previous versions are kept',
  measure: 4,
  order: 10,
  tier: 'baseline',
  protects: 'A file that was overwritten or deleted, by mistake or on purpose, comes back within a minute.',
  cost: 'Storage of old versions until they expire.',
  refs: {
    securityHub: ['S3.14'],
    wellArchitected: ['SEC08-BP04', 'REL09-BP01'],
    checkov: ['CKV_AWS_21'],
    trivy: ['AWS-0090'],
  },
};
