import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'log-groups',
  code: 'PG-LOG-05',
  title: 'Log groups with an end and a key',
  measure: 3,
  order: 90,
  tier: 'standard',
  protects: "Logs are neither kept forever nor readable without the site's own key.",
  cost: 'Nothing beyond the key that `alarm-topic-key` brings; ingest and storage are paid per GB.',
  requires: ['alarm-topic-key'],
  refs: {
    securityHub: ['CloudWatch.16'],
    wellArchitected: ['SEC04-BP01'],
    cdkNag: ['NIST.800.53.R5-CloudWatchLogGroupEncrypted'],
    checkov: ['CKV_AWS_66', 'CKV_AWS_158', 'CKV_AWS_338'],
    trivy: ['AWS-0017'],
  },
};
