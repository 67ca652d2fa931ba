import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'mfa-delete',
  code: 'PG-S3-13',
  title: 'MFA for deleting versions',
  measure: 4,
  order: 60,
  tier: 'strict',
  protects: "Stolen credentials, even an administrator's, cannot erase the versions you would recover from.",
  cost: 'Less automation: lifecycle rules on that bucket are no longer possible, and each purge needs the root user.',
  manual: true,
  refs: {
    securityHub: ['S3.20'],
    cis: ['v3.0 2.1.2', 'v5.0 2.1.2', 'v6.0 3.1.2'],
    wellArchitected: ['SEC08-BP04'],
    trivy: ['AWS-0170'],
  },
};
