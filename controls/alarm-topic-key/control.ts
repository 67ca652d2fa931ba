import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'alarm-topic-key',
  code: 'PG-MON-02',
  title: 'Alarm topic under a key that works',
  measure: 3,
  tier: 'standard',
  protects: 'Alarm texts are encrypted and travel over TLS, without alarms falling silent.',
  cost: 'About 1 USD a month for the key.',
  refs: {
    securityHub: ['SNS.4 (FSBP)', 'SNS.1 (not FSBP)'],
    wellArchitected: ['SEC08-BP02'],
    cdkNag: ['AwsSolutions-SNS3'],
    checkov: ['CKV_AWS_26', '169', '385'],
    trivy: ['AWS-0095', 'AWS-0136'],
  },
};
