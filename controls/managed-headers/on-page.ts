import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [{ box: 'headers', text: 'no framing, HTTPS kept' }],
  quoted: 4,
};
