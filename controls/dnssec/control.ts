import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'dnssec',
  code: 'PG-DNS-02',
  title: 'DNSSEC',
  measure: 2,
  tier: 'strict',
  protects: 'KSK with ECC_NIST_P256 key in us-east-1, DS printed for the registrar, 2 alarms (DNSSECInternalFailure, DNSSECKeySigningKeysNeedingAction)',
  cost: 'a wrong DS takes the domain down; staged runbook; KMS cost',
  needs: ['ownZone'],
  requires: ['alarm-topic-key'],
  refs: {
    wellArchitected: ['SEC09-BP04'],
    checkov: ['CKV2_AWS_38'],
  },
};
