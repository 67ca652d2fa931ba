import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'log-bucket-hardening',
  code: 'PG-LOG-03',
  title: 'Log bucket hardened',
  measure: 3,
  tier: 'standard',
  protects: 'As content bucket + delivery.logs.amazonaws.com PutObject with SourceAccount/SourceArn; KMS only with a key policy for that service',
  cost: 'none',
  refs: {
    securityHub: ['S3.* above'],
    wellArchitected: ['SEC04-BP01', 'BP02'],
    cdkNag: ['AwsSolutions-S1 (suppress)'],
    checkov: ['CKV_AWS_18 (skip)'],
    trivy: ['AWS-0089 (skip)'],
  },
};
