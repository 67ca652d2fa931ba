import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  terraform: [
    {
      file: 'hardened/distribution.tf',
      find: /response_code +=.*/,
      replace: 'response_code = 200',
      says: 'Answer 403 with the status 404',
    },
  ],
  cdk: [
    {
      file: 'hardened/distribution.ts',
      find: 'responseHttpStatus: 404',
      replace: 'responseHttpStatus: 200',
      says: 'Answer 403 with the status 404',
    },
  ],
  cloudformation: [
    {
      file: 'hardened/edge.yaml',
      find: 'ResponsePagePath: /404.html',
      replace: 'ResponsePagePath: /index.html',
      says: 'error of S3 for 403',
    },
    {
      file: 'hardened/edge.yaml',
      find: 'ResponseCode: 404',
      replace: 'ResponseCode: 200',
      says: 'Answer 403 with the status 404',
    },
  ],
};
