import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  box: { id: 'function', title: 'Function', icon: 'code', band: 'edge', column: 'left' },
  lines: [
    {
      box: 'function',
      text: 'finds the page',
      resources: { terraform: ['aws_cloudfront_function'], cloudformation: ['AWS::CloudFront::Function'] },
    },
  ],
  arrows: [{ from: 'function', to: 'distribution', kind: 'part', rank: 2 }],
  sentence: { text: 'An address such as /docs/ works, and the site has one name instead of two.', rank: 1 },
};
