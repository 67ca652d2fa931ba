import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'tls-floor',
  code: 'PG-CF-01',
  title: 'Minimum TLS version',
  measure: 2,
  order: 20,
  tier: 'baseline',
  protects: 'No visitor can be downgraded to a TLS version or cipher that is known to be broken.',
  cost: 'Nothing, unless you choose TLS 1.3 only: that locks out some older devices, crawlers and libraries.',
  builtIn: true,
  refs: {
    securityHub: ['CloudFront.7', 'CloudFront.8', 'CloudFront.15'],
    wellArchitected: ['SEC09-BP02'],
    cdkNag: ['AwsSolutions-CFR4'],
    checkov: ['CKV_AWS_174', 'CKV2_AWS_42'],
    trivy: ['AWS-0013'],
  },
};
