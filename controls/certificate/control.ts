import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'certificate',
  code: 'PG-ACM-01',
  title: 'Certificate for the domain',
  measure: 2,
  order: 10,
  tier: 'baseline',
  protects: 'Visitors do not meet a certificate warning, and nobody between them and the site can pretend to be it.',
  cost: 'Nothing; public certificates of ACM used with CloudFront are free.',
  builtIn: true,
  refs: {
    securityHub: ['ACM.1', 'ACM.2', 'CloudFront.7'],
    wellArchitected: ['SEC09-BP01'],
    checkov: ['CKV_AWS_233', 'CKV_AWS_234', 'CKV2_AWS_71'],
  },
};
