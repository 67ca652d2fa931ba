import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'audit-trail',
  code: 'PG-LOG-04',
  title: 'Audit trail of object access',
  measure: 3,
  tier: 'strict',
  protects: 'Every write and read of an object can be traced to the identity behind it.',
  cost: '0.10 USD per 100,000 events, and CloudFront\'s reads of the origin count.',
  refs: {
    securityHub: ['S3.22', 'S3.23 (not FSBP)', 'CloudTrail.2', '.4', '.5'],
    cis: ['v3/v5 3.8', '3.9', 'v6 4.8', '4.9'],
    wellArchitected: ['SEC04-BP01'],
    checkov: ['CKV_AWS_35', '36', '67', 'CKV2_AWS_10'],
    trivy: ['AWS-0171', '0172', '0014', '0015', '0016', '0162'],
  },
};
