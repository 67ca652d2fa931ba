import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [{ box: 'distribution', text: 'an honest 404' }],
  sentence: { text: 'A missing page is your own error page, with the status 404.', rank: 2 },
};
