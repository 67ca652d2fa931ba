import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'block-public-access',
  code: 'PG-S3-03',
  title: 'Block Public Access',
  measure: 5,
  tier: 'baseline',
  protects: 'No policy, ACL or slip of a hand can make the buckets public.',
  cost: 'Nothing.',
  builtIn: true,
  refs: {
    securityHub: ['S3.8', 'S3.2', 'S3.3 (S3.1 = account)'],
    cis: ['v3/v5 2.1.4', 'v6 3.1.4'],
    wellArchitected: ['SEC03-BP07'],
    cdkNag: ['AwsSolutions-S2'],
    checkov: ['CKV_AWS_53', '54', '55', '56', 'CKV2_AWS_6'],
    trivy: ['AWS-0086', '0087', '0091', '0093', '0094'],
  },
};
