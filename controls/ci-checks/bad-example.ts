import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  untested: 'a workflow',
  terraform: [
    {
      file: '.github/workflows/check.yml',
      find: '      - run: terraform validate\n',
      replace: '',
      says: 'terraform validate',
      at: '.github/workflows',
    },
    {
      file: '.github/workflows/check.yml',
      find: '      - run: checkov',
      replace: '      # - run: checkov',
      says: 'checkov',
      at: '.github/workflows',
    },
    {
      file: '.github/workflows/check.yml',
      find: 'permissions: {}',
      replace: 'permissions:\n  contents: write',
      says: 'may write',
      at: 'contents: write',
    },
    {
      file: '.github/workflows/check.yml',
      find: /actions\/checkout@\w+/,
      replace: 'actions/checkout@main',
      says: 'Pin the action',
    },
    {
      file: '.github/dependabot.yml',
      find: '/.github/checkov',
      replace: '/elsewhere',
      says: 'updates the scanner',
      at: '.github/dependabot.yml',
    },
  ],
  cdk: [
    {
      file: '.github/workflows/check.yml',
      find: 'permissions: {}',
      replace: 'permissions: write-all',
      says: 'may write',
    },
  ],
  cloudformation: [
    {
      file: '.github/workflows/check.yml',
      find: '      - run: hardened/tests/run.sh\n',
      replace: '',
      says: 'hardened/tests/run.sh',
      at: '.github/workflows',
    },
    {
      file: '.github/workflows/check.yml',
      find: 'permissions: {}\n',
      replace: '',
      says: 'may write',
      at: '.github/workflows/check.yml',
    },
  ],
};
