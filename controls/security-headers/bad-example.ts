import type { BadExamples } from '../../src/checks/bad-example.js';

export const bad: BadExamples = {
  tested: {
    file: 'hardened/headers.tf',
    find: '"DENY"',
    replace: '"SAMEORIGIN"',
  },
  terraform: [
    {
      file: 'hardened/distribution.tf',
      find: 'aws_cloudfront_response_headers_policy.site.id',
      replace: '"67f7725c-6f97-4210-82d7-5512b31e9d03"',
      says: 'those of AWS',
    },
    {
      file: 'hardened/variables.tf',
      find: "default-src 'self';",
      replace: "default-src 'self' 'unsafe-inline';",
      says: 'injected scripts',
    },
    { file: 'hardened/variables.tf', find: "default-src 'self';", replace: 'default-src *;', says: 'from anywhere' },
    {
      file: 'hardened/headers.tf',
      find: 'frame_options {\n      frame_option = "DENY"\n      override     = true\n    }',
      replace: '',
      says: 'lack X-Frame-Options',
      at: 'resource "aws_cloudfront_response_headers_policy" "site"',
    },
  ],
  cdk: [
    { file: 'hardened/security-headers.ts', find: /.*frameOptions:.*\n/, replace: '', says: 'lack X-Frame-Options' },
  ],
  cloudformation: [
    {
      file: 'hardened/settings.properties',
      find: "default-src 'self';",
      replace: 'default-src https:;',
      says: 'from anywhere',
    },
    {
      file: 'hardened/edge.yaml',
      find: / +ContentTypeOptions:\n.*\n/,
      replace: '',
      says: 'lack X-Content-Type-Options',
      at: 'Type: AWS::CloudFront::ResponseHeadersPolicy',
    },
  ],
};
