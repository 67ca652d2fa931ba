import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'https-redirect',
  code: 'PG-CF-02',
  title: 'HTTP goes to HTTPS',
  measure: 2,
  order: 30,
  tier: 'baseline',
  protects: 'A visitor who types the bare name does not stay on a connection that anyone can read and change.',
  cost: 'One redirect on the first visit.',
  builtIn: true,
  refs: {
    securityHub: ['CloudFront.3'],
    wellArchitected: ['SEC09-BP02'],
    checkov: ['CKV_AWS_34'],
    trivy: ['AWS-0012'],
  },
};
