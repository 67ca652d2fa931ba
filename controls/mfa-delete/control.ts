import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'mfa-delete',
  code: 'PG-S3-13',
  title: 'MFA delete',
  measure: 4,
  tier: 'strict',
  protects: 'Manual, root only; documented, not generated',
  cost: 'breaks automated lifecycle',
  manual: true,
  refs: {
    securityHub: ['S3.20 (not FSBP)'],
    cis: ['v3 2.1.2', 'v5 2.1.2 (manual)', 'v6 3.1.2'],
    wellArchitected: ['SEC08-BP04'],
    checkov: ['(CKV_AWS_52 retired)'],
    trivy: ['AWS-0170'],
  },
};
