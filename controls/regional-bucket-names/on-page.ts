import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [{ box: 'content', text: 'a name of your own', rank: 1 }],
};
