import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'deploy-role',
  code: 'PG-IAM-01',
  title: 'GitHub OIDC deploy role',
  measure: 5,
  tier: 'baseline',
  protects: 'Trust: aud + sub pinned to repo and environment; rights: put/delete on one bucket, list, invalidate one distribution',
  cost: 'provider is one per account: create or reuse question',
  needs: ['repo'],
  refs: {
    securityHub: ['IAM.21', 'KMS.1', 'KMS.2'],
    cis: ['v5 1.11-1.13 (no keys)', '1.20'],
    wellArchitected: ['SEC02-BP02', 'SEC03-BP02'],
    cdkNag: ['AwsSolutions-IAM4', 'IAM5'],
    checkov: ['CKV_AWS_358', 'CKV_AWS_393'],
  },
};
