import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  tested: {
    file: 'hardened/monitoring.tf',
    find: /Region += "Global"/,
    replace: 'Region = "us-east-1"',
  },
  terraform: [
    {
      file: 'hardened/monitoring.tf',
      find: 'Region         = "Global"',
      replace: 'Region = "eu-central-1"',
      says: 'never sees a number',
    },
  ],
  cdk: [
    { file: 'hardened/metrics.ts', find: "Region: 'Global'", replace: "Region: 'Local'", says: 'never sees a number' },
  ],
  cloudformation: [
    {
      file: 'hardened/monitoring.yaml',
      find: 'Value: Global',
      replace: 'Value: eu-central-1',
      says: 'never sees a number',
    },
  ],
};
