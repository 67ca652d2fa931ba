import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'access-logs',
  code: 'PG-LOG-01',
  title: 'CloudFront access logs, standard logging v2',
  measure: 3,
  tier: 'baseline',
  protects: 'To S3 (parquet or json, hive paths) or CloudWatch Logs; field list without cookies',
  cost: 'legacy logs need ACLs and so break S3.12: CloudFront.5 and S3.12 cannot both be green on one bucket; v2 conversion to parquet is charged; PutDelivery calls only in us-east-1',
  refs: {
    securityHub: ['CloudFront.5: checks LEGACY logging only'],
    wellArchitected: ['SEC04-BP01'],
    cdkNag: ['AwsSolutions-CFR3: legacy only (cdk-nag #1876 open)'],
    checkov: ['CKV_AWS_86: legacy only'],
    trivy: ['AWS-0010: knows v2 (Trivy >= 0.72)'],
  },
};
