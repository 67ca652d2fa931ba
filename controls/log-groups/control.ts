import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'log-groups',
  code: 'PG-LOG-05',
  title: 'Log groups: retention and key',
  measure: 3,
  tier: 'standard',
  protects: 'Log groups: retention and key',
  cost: 'CKV_AWS_338 wants one year',
  requires: ['alarm-topic-key'],
  refs: {
    securityHub: ['CloudWatch.16 (not FSBP)'],
    wellArchitected: ['SEC04-BP01'],
    cdkNag: ['(NIST CloudWatchLogGroupEncrypted)'],
    checkov: ['CKV_AWS_66', '338', '158'],
    trivy: ['AWS-0017'],
  },
};
