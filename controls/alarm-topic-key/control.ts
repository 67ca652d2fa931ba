import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'alarm-topic-key',
  code: 'PG-MON-02',
  title: 'SNS topic: encrypted, TLS-only, closed policy',
  measure: 3,
  tier: 'standard',
  protects: 'CMK whose policy allows cloudwatch.amazonaws.com (and budgets, events)',
  cost: 'alias/aws/sns makes scanners green and alarms silent; e-mail subscription must be confirmed',
  refs: {
    securityHub: ['SNS.4 (FSBP)', 'SNS.1 (not FSBP)'],
    wellArchitected: ['SEC08-BP02'],
    cdkNag: ['AwsSolutions-SNS3'],
    checkov: ['CKV_AWS_26', '169', '385'],
    trivy: ['AWS-0095', 'AWS-0136'],
  },
};
