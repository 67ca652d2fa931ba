import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  untested: 'off unless it is added',
  terraform: [
    { file: 'hardened/headers.tf', find: 'preload = true', replace: 'preload = false', says: 'does not say preload' },
  ],
  cdk: [
    {
      file: 'hardened/security-headers.ts',
      find: 'preload: true',
      replace: 'preload: false',
      says: 'does not say preload',
    },
  ],
  cloudformation: [
    { file: 'hardened/edge.yaml', find: 'Preload: true', replace: 'Preload: false', says: 'does not say preload' },
  ],
};
