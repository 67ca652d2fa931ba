import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  terraform: [
    { file: 'hardened/dnssec.tf', find: '"SIGNING"', replace: '"NOT_SIGNING"', says: 'not signed' },
    { file: 'hardened/dnssec.tf', find: '"ECC_NIST_P256"', replace: '"ECC_NIST_P384"', says: 'ECC_NIST_P256 only' },
    {
      file: 'hardened/dnssec.tf',
      find: 'dnssec-failure    = "DNSSECInternalFailure"',
      replace: 'dnssec-failure    = "Other"',
      says: 'DNSSECInternalFailure',
      at: 'hardened',
    },
  ],
  cdk: [{ file: 'hardened/dnssec.ts', find: /status: 'ACTIVE'/, replace: "status: 'INACTIVE'", says: 'not active' }],
  cloudformation: [
    {
      file: 'hardened/foundation.yaml',
      find: 'KeySpec: ECC_NIST_P256',
      replace: 'KeySpec: ECC_NIST_P384',
      says: 'ECC_NIST_P256 only',
    },
    {
      file: 'hardened/monitoring.yaml',
      find: 'MetricName: DNSSECInternalFailure',
      replace: 'MetricName: Other',
      says: 'DNSSECInternalFailure',
      at: 'hardened',
    },
  ],
};
