import type { BadExamples } from '../../src/checks/evidence.js';

export const bad: BadExamples = {
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
