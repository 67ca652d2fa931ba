import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'block-public-access',
  code: 'PG-S3-03',
  title: 'Block Public Access',
  measure: 5,
  order: 10,
  tier: 'baseline',
  protects: 'No policy, ACL or mistake can make the buckets public.',
  cost: 'Nothing.',
  builtIn: true,
  refs: {
    securityHub: ['S3.2', 'S3.3', 'S3.8'],
    cis: ['v3.0 2.1.4', 'v5.0 2.1.4', 'v6.0 3.1.4'],
    wellArchitected: ['SEC03-BP07'],
    cdkNag: ['AwsSolutions-S2'],
    checkov: ['CKV_AWS_53', 'CKV_AWS_54', 'CKV_AWS_55', 'CKV_AWS_56', 'CKV2_AWS_6'],
    trivy: ['AWS-0086', 'AWS-0087', 'AWS-0091', 'AWS-0093', 'AWS-0094'],
  },
};
