import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [
    {
      box: 'headers',
      text: 'own scripts only',
      resources: {
        terraform: ['aws_cloudfront_response_headers_policy'],
        cloudformation: ['AWS::CloudFront::ResponseHeadersPolicy'],
      },
    },
  ],
  sentence: {
    text: 'Each answer tells the browser to run your own scripts only, and to insist on HTTPS next time.',
    rank: 1,
  },
  quoted: 3,
};
