import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  terraform: [
    { file: 'hardened/distribution.tf', find: '"always"', replace: '"never"', says: 'Not every request' },
    {
      file: 'hardened/distribution.tf',
      find: /.*origin_access_control_id.*\n/,
      replace: '',
      says: 'not signed',
      at: 'origin {',
    },
  ],
  cdk: [{ file: 'hardened/distribution.ts', find: 'SIGV4_ALWAYS', replace: 'NEVER', says: 'Not every request' }],
  cloudformation: [
    {
      file: 'hardened/edge.yaml',
      find: 'SigningBehavior: always',
      replace: 'SigningBehavior: never',
      says: 'Not every request',
    },
    {
      file: 'hardened/edge.yaml',
      find: /.*OriginAccessControlId: !Ref.*\n/,
      replace: '',
      says: 'not signed',
      at: '- Id: content\n',
    },
  ],
};
