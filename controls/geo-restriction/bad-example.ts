import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  tested: {
    file: 'hardened/distribution.tf',
    find: '"blacklist" : "none"',
    replace: '"whitelist" : "none"',
  },
  terraform: [
    { file: 'hardened/variables.tf', find: '["CU", "IR", "KP"]', replace: '[]', says: 'serves every country' },
    {
      file: 'hardened/distribution.tf',
      find: 'locations        = var.blocked_countries',
      replace: 'locations        = []',
      says: 'serves every country',
    },
    {
      file: 'hardened/distribution.tf',
      find: 'length(var.blocked_countries) > 0 ? "blacklist" : "none"',
      replace: '"none"',
      says: 'serves every country',
    },
  ],
  cdk: [
    {
      file: 'hardened/settings.ts',
      find: "['CU', 'IR', 'KP']",
      replace: '[]',
      says: 'serves every country',
      at: 'hardened/distribution.ts: new cloudfront.Distribution(',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/edge.yaml',
      find: '!If [BlocksCountries, blacklist, none]',
      replace: 'none',
      says: 'serves every country',
    },
    {
      file: 'hardened/settings.properties',
      find: 'BlockedCountries=CU,IR,KP',
      replace: 'BlockedCountries=',
      says: 'serves every country',
      at: 'hardened/edge.yaml: Comment: "example.com"',
    },
  ],
};
