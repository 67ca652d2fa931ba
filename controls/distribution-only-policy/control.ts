import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'distribution-only-policy',
  code: 'PG-S3-06',
  title: 'Only this distribution may read',
  measure: 5,
  order: 40,
  tier: 'baseline',
  protects: "Another customer's distribution, or anyone with the object's address, gets nothing from the bucket.",
  cost: 'Nothing.',
  builtIn: true,
  refs: {
    securityHub: ['CloudFront.13', 'S3.6'],
    wellArchitected: ['SEC03-BP02', 'SEC03-BP07'],
    cdkNag: ['AwsSolutions-S5', 'AwsSolutions-CFR7'],
    checkov: ['CKV_AWS_70', 'CKV_AWS_93', 'CKV2_AWS_46'],
    trivy: ['AWS-0093'],
  },
};
