import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [{ box: 'content-key', text: 'new every year' }],
  sentence: {
    text: 'Keys change every year by themselves, and deleting one takes a month in which you can change your mind.',
  },
  quoted: 3,
};
