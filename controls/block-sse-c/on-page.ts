import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [{ box: 'content', text: 'no outside keys' }],
  sentence: { text: 'Someone who stole write access cannot lock your files under their own key and demand a ransom.' },
  quoted: 4,
};
