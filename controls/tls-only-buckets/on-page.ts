import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [{ box: 'content', text: 'TLS only' }],
  sentence: { text: 'The buckets refuse plain HTTP too, even from you.', rank: 2 },
  quoted: 5,
};
