import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'https-redirect',
  code: 'PG-CF-02',
  title: 'HTTPS redirect',
  measure: 2,
  tier: 'baseline',
  protects: 'redirect-to-https on every behavior',
  cost: 'none',
  builtIn: true,
  refs: {
    securityHub: ['CloudFront.3'],
    wellArchitected: ['SEC09-BP02'],
    checkov: ['CKV_AWS_34'],
    trivy: ['AWS-0012'],
  },
};
