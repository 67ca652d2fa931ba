import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'origin-access-control',
  code: 'PG-CF-03',
  title: 'Origin access control',
  measure: 5,
  tier: 'baseline',
  protects: 'SigV4, always sign; no OAI, no website endpoint',
  cost: 'OAC name is unique per account (64 chars); quota 100',
  builtIn: true,
  refs: {
    securityHub: ['CloudFront.13'],
    wellArchitected: ['SEC09-BP04'],
    cdkNag: ['AwsSolutions-CFR7'],
    checkov: ['CKV2_AWS_46'],
  },
};
