import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  untested: 'a script, which has tests of its own',
  terraform: [
    {
      file: 'hardened/content.tf',
      find: '/.prodgrade-state/*',
      replace: '/elsewhere/*',
      says: 'Visitors can read',
      at: 'data "aws_iam_policy_document" "content',
    },
    {
      file: 'scripts/upload-site/lifetimes.mjs',
      find: 'const pages = { turn: 4',
      replace: 'const pages = { turn: 0',
      says: 'Send pages last',
    },
    {
      file: 'scripts/upload-site/lifetimes.mjs',
      find: 'max-age=0, s-maxage',
      replace: 'max-age=600, s-maxage',
      says: 'Browsers keep old pages',
    },
  ],
  cdk: [
    {
      file: 'hardened/content-bucket.ts',
      find: '.prodgrade-state/*',
      replace: 'elsewhere/*',
      says: 'Visitors can read',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/content.yaml',
      find: '/.prodgrade-state/*',
      replace: '/elsewhere/*',
      says: 'Visitors can read',
      at: "Version: '2012-10-17'",
    },
  ],
};
