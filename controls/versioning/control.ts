import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'versioning',
  code: 'PG-S3-07',
  title: 'Versioning',
  measure: 4,
  tier: 'baseline',
  protects: 'Content bucket; recovery of overwritten files',
  cost: 'storage grows: pair with PG-S3-08; terraform destroy needs emptying',
  refs: {
    securityHub: ['S3.14 (not FSBP)'],
    wellArchitected: ['SEC08-BP04', 'REL09'],
    checkov: ['CKV_AWS_21'],
    trivy: ['AWS-0090'],
  },
};
