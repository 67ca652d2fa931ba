import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [{ box: 'content', text: 'never public' }],
  sentence: { text: 'The bucket is private, and no later mistake can make it public.' },
  quoted: 1,
  verify: {
    command: 'curl -sI "https://$BUCKET.s3.{{region}}.amazonaws.com/index.html"',
    expect: '403 for everyone but CloudFront',
  },
};
