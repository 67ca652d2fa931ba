import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [{ box: 'distribution', text: 'GET and HEAD only' }],
  sentence: { text: 'Only GET and HEAD are passed on: files need nothing else.', rank: 1 },
  quoted: 2,
};
