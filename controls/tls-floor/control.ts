import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'tls-floor',
  code: 'PG-CF-01',
  title: 'Viewer TLS policy',
  measure: 2,
  tier: 'baseline',
  protects: 'baseline TLSv1.2_2021, standard TLSv1.2_2025, strict TLSv1.3_2025',
  cost: 'TLSv1.3_2025 drops old clients; not settable on the default certificate',
  builtIn: true,
  refs: {
    securityHub: ['CloudFront.15', '.7', '.8'],
    wellArchitected: ['SEC09-BP02'],
    cdkNag: ['AwsSolutions-CFR4 (too lax: passes TLSv1.1_2016)'],
    checkov: ['CKV_AWS_174', 'CKV2_AWS_42'],
    trivy: ['AWS-0013'],
  },
};
