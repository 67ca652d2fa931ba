import type { Control } from '../../src/core/types.js';

export const control: Control = {
  id: 'dnssec',
  code: 'PG-DNS-02',
  title: 'Signed DNS zone',
  measure: 2,
  order: 100,
  tier: 'strict',
  protects: "A forged DNS answer cannot send visitors, or a certificate authority, to someone else's server.",
  cost: 'About 1 USD a month for the signing key, and care: a wrong DS record takes the whole domain down.',
  monthly: [{ usd: 1 }, { usd: 0.2 }],
  needs: ['ownZone'],
  requires: ['alarm-topic-key'],
  alarms: ['dnssec-failure', 'dnssec-key-action'],
  manualSteps: [
    {
      step: 'Enter the DS record',
      why: 'Signatures are checked only when the parent zone vouches for them.',
      heading: 'Close the chain of DNSSEC, or open it',
      rank: 4,
    },
  ],
  outlivesControl: true,
  refs: {
    wellArchitected: ['SEC09-BP03'],
    checkov: ['CKV2_AWS_38'],
  },
};
