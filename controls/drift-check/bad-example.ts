import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  tested: {
    file: 'hardened/pipeline-roles.tf',
    find: ':ref:refs/heads/main',
    replace: ':ref:refs/heads/other',
  },
  terraform: [
    {
      file: 'hardened/pipeline-roles.tf',
      find: ':ref:refs/heads/main',
      replace: ':ref:refs/heads/*',
      says: 'Name one branch',
      at: 'values = flatten([',
    },
    {
      file: '.github/workflows/drift.yml',
      find: "  schedule:\n    - cron: '17 4 * * *'\n",
      replace: '',
      says: 'Nothing starts the comparison',
      at: '.github/workflows/drift.yml',
    },
    {
      file: '.github/workflows/drift.yml',
      find: ' -detailed-exitcode',
      replace: '',
      says: 'compares what is deployed',
      at: '.github/workflows',
    },
  ],
  cdk: [
    {
      file: 'hardened/pipeline-roles.ts',
      find: "'ref:refs/heads/main'",
      replace: "'ref:refs/heads/*'",
      says: 'Name one branch',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/roles.yaml',
      find: /(?<=- repo:example-org\/my-site):ref:refs\/heads\/main/,
      replace: ':ref:refs/heads/*',
      says: 'Name one branch',
      at: '- repo:example-org/my-site:pull_request',
    },
    {
      file: '.github/workflows/drift.yml',
      find: '../scripts/drift.sh',
      replace: 'true',
      says: 'compares what is deployed',
      at: '.github/workflows',
    },
  ],
};
