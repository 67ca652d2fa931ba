import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  tested: {
    file: 'hardened/certificate.tf',
    find: '"EC_prime256v1"',
    replace: '"RSA_2048"',
  },
  terraform: [
    { file: 'hardened/certificate.tf', find: '"DNS"', replace: '"EMAIL"', says: 'Validate it by DNS' },
    { file: 'hardened/certificate.tf', find: '"EC_prime256v1"', replace: '"RSA_2048"', says: 'phased out' },
    {
      file: 'hardened/certificate.tf',
      find: 'provider = aws.us_east_1\n',
      replace: '',
      says: 'us-east-1 only',
      at: 'hardened/variables.tf: default     = "eu-central-1"',
    },
  ],
  cdk: [
    {
      file: 'hardened/edge-stack.ts',
      find: 'fromDns(zone)',
      replace: 'fromEmail()',
      says: 'Validate it by DNS',
      at: 'new acm.Certificate(',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/edge.yaml',
      find: 'ValidationMethod: DNS',
      replace: 'ValidationMethod: EMAIL',
      says: 'Validate it by DNS',
    },
    {
      file: 'hardened/edge.yaml',
      find: 'KeyAlgorithm: EC_prime256v1',
      replace: 'KeyAlgorithm: RSA_2048',
      says: 'phased out',
    },
  ],
};
