import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  box: { id: 'logs', title: 'Log bucket', icon: 'log', band: 'watch', column: 'left', watches: true },
  lines: [{ box: 'logs', text: 'who asked for what' }],
  sentence: { text: 'Each request is written to a log bucket: who asked for what, when, and what they got.' },
  quoted: 1,
};
