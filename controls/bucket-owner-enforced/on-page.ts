import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [{ box: 'content', text: 'no rights per file', rank: 1 }],
};
