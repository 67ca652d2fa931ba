import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'certificate-alarm',
  code: 'PG-MON-05',
  title: 'Certificate expiry alarm',
  measure: 3,
  tier: 'standard',
  protects: 'AWS/CertificateManager DaysToExpiry < 30 in us-east-1; also EventBridge ACM events',
  cost: 'nobody in the field has it',
  refs: {
    securityHub: ['ACM.1'],
    wellArchitected: ['SEC09-BP01'],
  },
};
