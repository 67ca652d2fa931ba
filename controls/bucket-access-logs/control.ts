import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'bucket-access-logs',
  code: 'PG-LOG-02',
  title: 'Access logs of the content bucket',
  measure: 3,
  order: 20,
  tier: 'baseline',
  protects: 'Reads and writes that bypass CloudFront leave a trace.',
  cost: 'Cents of storage.',
  requires: ['access-logs'],
  refs: {
    securityHub: ['S3.9'],
    wellArchitected: ['SEC04-BP01'],
    cdkNag: ['AwsSolutions-S1'],
    checkov: ['CKV_AWS_18'],
    trivy: ['AWS-0089'],
  },
};
