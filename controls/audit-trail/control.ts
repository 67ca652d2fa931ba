import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'audit-trail',
  code: 'PG-LOG-04',
  title: 'Audit trail of object access',
  measure: 3,
  order: 110,
  tier: 'strict',
  protects: 'Every write and read of an object can be traced to the identity behind it.',
  cost: "0.10 USD per 100,000 events, and CloudFront's reads of the origin count.",
  roles: ['audit'],
  outlivesControl: true,
  refs: {
    securityHub: ['S3.22', 'S3.23', 'CloudTrail.2', 'CloudTrail.4', 'CloudTrail.5'],
    cis: ['v3.0 3.8', 'v3.0 3.9', 'v5.0 3.8', 'v5.0 3.9', 'v6.0 4.8', 'v6.0 4.9'],
    wellArchitected: ['SEC04-BP01'],
    checkov: ['CKV_AWS_35', 'CKV_AWS_36', 'CKV_AWS_67', 'CKV2_AWS_10'],
    trivy: ['AWS-0014', 'AWS-0015', 'AWS-0016', 'AWS-0162', 'AWS-0171', 'AWS-0172'],
  },
};
