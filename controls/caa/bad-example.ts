import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  terraform: [{ file: 'hardened/dns.tf', find: '0 issue', replace: '0 issuewild', says: 'next renewal fails' }],
  cdk: [{ file: 'hardened/caa.ts', find: 'CaaTag.ISSUE', replace: 'CaaTag.ISSUEWILD', says: 'next renewal fails' }],
  cloudformation: [
    {
      file: 'hardened/edge.yaml',
      find: '0 issue "amazon.com"',
      replace: '0 issue "example.net"',
      says: 'next renewal fails',
    },
  ],
};
