import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'bucket-access-logs',
  code: 'PG-LOG-02',
  title: 'S3 server access logs',
  measure: 3,
  tier: 'baseline',
  protects: 'On the content bucket, to a log bucket of same region',
  cost: 'target must be SSE-S3, no Object Lock default retention, no Requester Pays; the log bucket itself is suppressed',
  refs: {
    securityHub: ['S3.9'],
    wellArchitected: ['SEC04-BP01'],
    cdkNag: ['AwsSolutions-S1'],
    checkov: ['CKV_AWS_18'],
    trivy: ['AWS-0089'],
  },
};
