import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  tested: {
    file: 'hardened/headers.tf',
    find: /include_subdomains +=.*/,
    replace: 'include_subdomains = false',
  },
  terraform: [
    {
      file: 'hardened/headers.tf',
      find: 'include_subdomains         = true',
      replace: 'include_subdomains         = false',
      says: 'does not say includeSubDomains',
    },
    { file: 'hardened/headers.tf', find: '= 63072000', replace: '= 31536000', says: 'ends too soon' },
  ],
  cdk: [
    {
      file: 'hardened/security-headers.ts',
      find: 'includeSubdomains: true',
      replace: 'includeSubdomains: false',
      says: 'does not say includeSubDomains',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/edge.yaml',
      find: 'IncludeSubdomains: true',
      replace: 'IncludeSubdomains: false',
      says: 'does not say includeSubDomains',
    },
    {
      file: 'hardened/edge.yaml',
      find: 'AccessControlMaxAgeSec: 63072000',
      replace: 'AccessControlMaxAgeSec: 86400',
      says: 'ends too soon',
    },
  ],
};
