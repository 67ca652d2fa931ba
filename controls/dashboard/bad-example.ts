import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  terraform: [
    {
      file: 'hardened/dashboard.tf',
      find: '"Global"',
      replace: '"us-east-1"',
      says: 'stays empty',
      at: 'dashboard_body = ',
    },
    {
      file: 'hardened/dashboard.tf',
      find: '"5xxErrorRate"',
      replace: '"4xxErrorRate"',
      says: 'does not show 5xxErrorRate',
      at: 'dashboard_body = ',
    },
  ],
  cdk: [
    {
      file: 'hardened/dashboard.ts',
      find: "'5xxErrorRate'",
      replace: "'4xxErrorRate'",
      says: 'does not show 5xxErrorRate',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/monitoring.yaml',
      find: '"Requests", "DistributionId"',
      replace: '"Others", "DistributionId"',
      says: 'does not show Requests',
      at: '- \'{"widgets": [',
    },
  ],
};
