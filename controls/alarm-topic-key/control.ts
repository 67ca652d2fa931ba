import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'alarm-topic-key',
  code: 'PG-MON-02',
  title: 'Encrypted alarm topic',
  measure: 3,
  order: 50,
  tier: 'standard',
  protects: 'Alarm texts are encrypted and travel over TLS, without alarms falling silent.',
  cost: 'About 1 USD a month for the key, and for the second one where alarms listen in the region of the data too.',
  monthly: [{ usd: 1 }, { usd: 1, elsewhere: true, with: ['replication-alarm', 'records-alarm'] }],
  requires: ['error-alarms'],
  outlivesControl: true,
  refs: {
    securityHub: ['SNS.1', 'SNS.4'],
    wellArchitected: ['SEC08-BP02'],
    cdkNag: ['AwsSolutions-SNS3'],
    checkov: ['CKV_AWS_26', 'CKV_AWS_169', 'CKV_AWS_385'],
    trivy: ['AWS-0095', 'AWS-0136'],
  },
};
