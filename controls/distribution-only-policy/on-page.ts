import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [{ box: 'content', text: 'one reader: CloudFront' }],
  sentence: { text: 'One reader is let in: your own distribution, which signs each request.' },
  quoted: 2,
};
