import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  tested: {
    file: 'hardened/locals.tf',
    find: /Owner +=.*/,
    replace: 'Owner = ""',
  },
  terraform: [
    {
      file: 'hardened/providers.tf',
      find: 'tags = local.tags',
      replace: '',
      says: 'The tag Site is missing',
      at: 'provider "aws"',
    },
    {
      file: 'hardened/locals.tf',
      find: 'Owner       = var.owner',
      replace: '',
      says: 'The tag Owner is missing',
      at: 'tags = {',
    },
  ],
  cdk: [{ file: 'hardened/site.ts', find: /.*add\('Owner'.*\n/, replace: '', says: 'The tag Owner is missing' }],
  cloudformation: [
    {
      file: 'hardened/tags.properties',
      find: /^Owner=.*$/m,
      replace: '',
      says: 'The tag Owner is missing',
      at: 'hardened',
    },
  ],
};
