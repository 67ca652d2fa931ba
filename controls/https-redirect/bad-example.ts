import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  tested: {
    file: 'hardened/distribution.tf',
    find: '"redirect-to-https"',
    replace: '"allow-all"',
  },
  terraform: [
    { file: 'hardened/distribution.tf', find: 'redirect-to-https', replace: 'allow-all', says: 'over plain HTTP' },
    {
      file: 'hardened/distribution.tf',
      find: '  restrictions {',
      replace:
        '  ordered_cache_behavior {\n    path_pattern = "/old/*"\n    viewer_protocol_policy = "allow-all"\n  }\n\n  restrictions {',
      says: 'over plain HTTP',
      at: '"allow-all"',
    },
  ],
  cdk: [
    {
      file: 'hardened/distribution.ts',
      find: 'REDIRECT_TO_HTTPS',
      replace: 'ALLOW_ALL',
      says: 'over plain HTTP',
      at: 'new cloudfront.Distribution(',
    },
  ],
  cloudformation: [
    { file: 'hardened/edge.yaml', find: 'redirect-to-https', replace: 'allow-all', says: 'over plain HTTP' },
  ],
};
