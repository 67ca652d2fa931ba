import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'bucket-owner-enforced',
  code: 'PG-S3-04',
  title: 'ACLs off',
  measure: 5,
  order: 20,
  tier: 'baseline',
  protects: 'No object can carry permissions of its own that nobody looks at.',
  cost: 'Nothing.',
  refs: {
    securityHub: ['S3.12'],
    wellArchitected: ['SEC03-BP02'],
    checkov: ['CKV_AWS_20', 'CKV_AWS_57', 'CKV2_AWS_65'],
    trivy: ['AWS-0092'],
  },
};
